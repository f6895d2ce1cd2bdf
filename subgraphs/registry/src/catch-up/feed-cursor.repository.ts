import { FEED_START, type FeedPosition } from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { Sql } from '../storage/sql';

/** How far into each program's outbox the registry has come. */
export class FeedCursorRepository {
  constructor(private readonly sql: Sql) {}

  async position(program: ProgramCode): Promise<FeedPosition> {
    const rows: FeedPosition[] = await this.sql.query('SELECT xid, id FROM feed_cursor WHERE program = $1', [program]);
    return rows[0] ?? FEED_START;
  }

  async move(program: ProgramCode, { xid, id }: FeedPosition): Promise<void> {
    await this.sql.query(
      `INSERT INTO feed_cursor (program, xid, id, moved_at) VALUES ($1, $2, $3, now())
       ON CONFLICT (program) DO UPDATE SET xid = excluded.xid, id = excluded.id, moved_at = excluded.moved_at`,
      [program, xid, id],
    );
  }
}
