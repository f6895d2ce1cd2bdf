import { DatabaseClient } from '../database';
import { Loop } from '../loops';
import { DATA_VERSION_CHANNEL } from './channel';

/** A version of the data of one database, as one connection to it sees it. */
export interface DataVersion {
  /** The same object for as long as the version is the same; another for each later one, and for whatever a new connection sees. */
  readonly at: object;
  /** The number of the version, for people. */
  readonly number: number;
  /** From this instant on nothing of the data begins or ceases to count by itself, but with a new day; milliseconds since 1970. */
  readonly settledAt: number;
  /** When the database was last asked and said this version, by `performance.now()`. */
  readonly confirmedAt: number;
}

export interface DataVersionOptions {
  /** Who listens, as the database server lists the connection. */
  readonly applicationName: string;
  /** How often the version is asked for when nothing is heard, milliseconds. Default 1000. */
  readonly pollMs?: number;
  /** For how long a version counts that was confirmed, milliseconds. Default 2000. */
  readonly goodForMs?: number;
}

const CONNECT_TIMEOUT_MS = 2_000;
const ANSWER_TIMEOUT_MS = 1_500;
const RECONNECT_MS = 250;
/** Without a look for so long something is wrong, in milliseconds. */
const LOOP_LIMIT_MS = 60_000;
/** However much is written, or waited for, the version is asked for no more often than so. */
const AFTER_NOTICE_MS = 5;
const AFTER_REQUEST_MS = 25;

/**
 * Knows the version that the data of a database has. It listens on a connection of its own, and asks once a second in case a notice was
 * lost. While the database does not answer, it knows none.
 */
export class DataVersionWatch {
  private known: DataVersion | null = null;
  private isClosed = false;
  private lookedAt = Number.NEGATIVE_INFINITY;
  private distrustedAt = Number.NEGATIVE_INFINITY;
  private due = Number.NEGATIVE_INFINITY;
  private rearm: (() => void) | null = null;
  private readonly ended: Promise<void>;

  /** @param url of the database, whose owner asks */
  constructor(
    private readonly url: string,
    private readonly options: DataVersionOptions,
  ) {
    this.ended = this.follow();
  }

  /** The version that the data has, or had less than `goodForMs` ago; null while that is not known. */
  get current(): DataVersion | null {
    const { known } = this;
    if (known === null || known.confirmedAt <= this.distrustedAt) return null;
    return performance.now() - known.confirmedAt <= (this.options.goodForMs ?? 2_000) ? known : null;
  }

  /** This process has changed the data: what it knew before counts no more. */
  distrust(): void {
    this.distrustedAt = performance.now();
    this.lookSoon();
  }

  /** Somebody waits for the version to be confirmed. */
  lookSoon(): void {
    this.hasten(this.lookedAt + AFTER_REQUEST_MS);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.known = null;
    this.hasten(Number.NEGATIVE_INFINITY);
    await this.ended;
  }

  private async follow(): Promise<void> {
    const loop = new Loop(this.options.applicationName.replace(/^aeo-hub /, ''), LOOP_LIMIT_MS);
    while (!this.isClosed) {
      await this.listen(loop).catch(() => undefined);
      this.known = null;
      this.due = performance.now() + RECONNECT_MS;
      await this.wait();
    }
    loop.end();
  }

  /** Until the connection breaks or a look fails, or this is closed. */
  private async listen(loop: Loop): Promise<void> {
    const client = new DatabaseClient({
      connectionString: this.url,
      application_name: this.options.applicationName,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      silence_timeout: ANSWER_TIMEOUT_MS,
      statement_timeout: ANSWER_TIMEOUT_MS,
      keepAlive: true,
    });
    let isOpen = true;
    client.once('end', () => {
      isOpen = false;
      this.known = null;
      this.hasten(Number.NEGATIVE_INFINITY);
    });
    client.on('notification', () => this.hasten(this.lookedAt + AFTER_NOTICE_MS));
    try {
      await client.connect();
      await client.query(`LISTEN ${DATA_VERSION_CHANNEL}`);
      while (isOpen && !this.isClosed) {
        await this.look(client);
        loop.moved();
        await this.wait();
      }
    } finally {
      await client.end();
    }
  }

  private async look(client: DatabaseClient): Promise<void> {
    this.lookedAt = performance.now();
    this.due = this.lookedAt + (this.options.pollMs ?? 1_000);
    const confirmedAt = this.lookedAt;
    const { rows } = await client.query<{ readonly version: string; readonly settledAt: number }>(
      `SELECT version::text, ceil(extract(epoch FROM settled_at) * 1000)::float8 AS "settledAt" FROM data_version`,
    );
    const [row] = rows;
    if (!row) throw new Error('The database has no data version.');
    const number = Number(row.version);
    const at = this.known?.number === number ? this.known.at : {};
    this.known = { at, number, settledAt: row.settledAt, confirmedAt };
  }

  private hasten(due: number): void {
    if (due >= this.due) return;
    this.due = due;
    this.rearm?.();
  }

  /** Until it is due. */
  private async wait(): Promise<void> {
    await new Promise<void>((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      this.rearm = () => {
        clearTimeout(timer);
        timer = setTimeout(resolve, Math.max(0, this.due - performance.now()));
      };
      this.rearm();
    });
    this.rearm = null;
  }
}
