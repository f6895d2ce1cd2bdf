import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect } from './connect';
import { errorText } from './error-code';
import type { Report } from './report';

/** How often the session shows that it lives, in milliseconds, and how long the server and the client wait for a word of the other. */
const HEARTBEAT_MS = 3_000;
const STATEMENT_MS = 3_000;
/** After so long without a beat the server ends the session, in milliseconds. */
export const IDLE_SESSION_MS = 15_000;
const REGAIN_EVERY_MS = 250;
// Longer than an embedded server may need to recover.
const REGAIN_FOR_MS = 240_000;

export interface LockSessionOptions {
  readonly url: string;
  /** What the lock is, for messages. */
  readonly what: string;
  /** Takes the lock on a fresh connection; false when somebody else holds it. */
  readonly take: (client: Client) => Promise<boolean>;
  readonly report: Report;
  /**
   * Done before each attempt to take a lost lock again; when it throws there is no further attempt. Who gives it waits for a
   * lock that somebody else holds by then; else that is the end of it.
   */
  readonly beforeRegaining?: () => Promise<void>;
  /** Hears, after the report, that the lock is lost for good. */
  readonly onLost?: (error: unknown) => void;
}

/**
 * A connection that exists to hold one session-level advisory lock: the lock ends with the process, however it dies.
 * When PostgreSQL restarts its sessions (after a backend crash it drops all of them) the lock is taken again.
 *
 * The session beats: a connection that falls silent without closing is given up by this side, and ended by the server, so that the lock
 * is free again.
 */
export class LockSession {
  private readonly closing = new AbortController();
  private readonly heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS).unref();
  private regaining: Promise<void> = Promise.resolve();

  private constructor(
    private readonly options: LockSessionOptions,
    private client: Client | null,
  ) {
    this.watch();
  }

  /** The session, or null when somebody else holds the lock. */
  static async open(options: LockSessionOptions): Promise<LockSession | null> {
    const client = await connectAndTake(options);
    return client === null ? null : new LockSession(options, client);
  }

  /** Stops watching and hands over the connection, still holding the lock; null when it is lost. The caller ends it. */
  async surrender(): Promise<Client | null> {
    this.closing.abort();
    clearInterval(this.heartbeat);
    await this.regaining;
    const { client } = this;
    this.client = null;
    return client;
  }

  async close(): Promise<void> {
    const client = await this.surrender();
    await client?.end();
  }

  private get closed(): boolean {
    return this.closing.signal.aborted;
  }

  /** A beat that fails ends the connection, which `watch` sees. */
  private async beat(): Promise<void> {
    await this.client?.query('SELECT 1').catch(() => undefined);
  }

  private watch(): void {
    const watched = this.client;
    watched?.once('end', () => {
      if (this.closed || this.client !== watched) return;
      this.client = null;
      this.regaining = this.regain();
    });
  }

  private async regain(): Promise<void> {
    try {
      this.client = await this.takeAgain();
      this.watch();
    } catch (error) {
      if (this.closed) return;
      this.options.report(`Lost ${this.options.what} (${errorText(error)}).`);
      this.options.onLost?.(error);
    }
  }

  private async takeAgain(): Promise<Client | null> {
    const deadline = Date.now() + REGAIN_FOR_MS;
    for (;;) {
      await this.options.beforeRegaining?.();
      const client = await connectAndTake(this.options).catch(() => undefined);
      if (client === null && !this.options.beforeRegaining) throw new Error('somebody else took it');
      if (client || this.closed) return client ?? null;
      if (Date.now() >= deadline) throw new Error('no connection');
      // Not a reason to keep a process alive that has nothing else to do, nor to keep one waiting that closes.
      await pause(REGAIN_EVERY_MS, undefined, { ref: false, signal: this.closing.signal }).catch(() => undefined);
    }
  }
}

async function connectAndTake(options: LockSessionOptions): Promise<Client | null> {
  const client = await connect(options.url, `aeo-hub ${options.what}`, STATEMENT_MS);
  try {
    await client.query(`SET idle_session_timeout = ${IDLE_SESSION_MS}`);
    if (await options.take(client)) return client;
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  return null;
}
