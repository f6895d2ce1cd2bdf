import type { Instant } from '@aeo-hub/core/calendar';
import { FEED_START, type FeedPosition } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';

/** How far into a program's outbox the registry has come. */
export interface FeedCursor {
  /** The last row applied. */
  readonly position: FeedPosition;
  /** The last row of what was there when the registry first read this outbox. */
  readonly foundUntil: FeedPosition;
  /** From when on all that was applied is known; null when that is long ago. */
  readonly knownFrom: Instant | null;
}

export class FeedCursorRepository {
  constructor(private readonly sql: Sql) {}

  /** Null: the registry has never read this program's outbox. */
  async of(program: ProgramCode): Promise<FeedCursor | null> {
    const [cursor]: FeedCursor[] = await this.sql.query(
      `SELECT id::text AS position, found_until::text AS "foundUntil", ${instantColumn('known_from')} AS "knownFrom"
         FROM feed_cursor WHERE program = $1`,
      [program],
    );
    return cursor ?? null;
  }

  /** Begins with a program's outbox, in which rows up to a position were found. */
  async begin(program: ProgramCode, foundUntil: FeedPosition): Promise<void> {
    await this.sql.query(
      `INSERT INTO feed_cursor (program, id, found_until, moved_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING`,
      [program, FEED_START, foundUntil],
    );
  }

  async move(program: ProgramCode, position: FeedPosition, knownFrom: Instant | null): Promise<void> {
    await this.sql.query(
      'UPDATE feed_cursor SET id = $2, known_from = greatest(known_from, $3), moved_at = now() WHERE program = $1',
      [program, position, knownFrom],
    );
  }

  /**
   * All that a program had said a while ago is applied: its word is good for so long after that, milliseconds.
   *
   * @param agoMs when its outbox was read to the end
   */
  async heard(program: ProgramCode, agoMs: number, trustedMs: number): Promise<void> {
    await this.sql.query(
      `UPDATE feed_cursor SET trusted_until = greatest(trusted_until, now() + $2 * interval '1 ms') WHERE program = $1`,
      [program, trustedMs - agoMs],
    );
  }
}
