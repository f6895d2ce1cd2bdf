import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect } from './connect';
import type { Report } from './report';

const REGAIN_EVERY_MS = 250;
const REGAIN_FOR_MS = 60_000;

export interface LockSessionOptions {
  readonly url: string;
  /** What the lock is, for messages. */
  readonly what: string;
  /** Takes the lock on a fresh connection; false when somebody else holds it. */
  readonly take: (client: Client) => Promise<boolean>;
  readonly report: Report;
}

/**
 * A connection that exists to hold one session-level advisory lock: the lock ends with the process, however it dies.
 * When PostgreSQL restarts its sessions (after a backend crash it drops all of them) the lock is taken again.
 */
export class LockSession {
  private closed = false;
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
    this.closed = true;
    await this.regaining;
    const { client } = this;
    this.client = null;
    return client;
  }

  async close(): Promise<void> {
    const client = await this.surrender();
    await client?.end();
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
    const deadline = Date.now() + REGAIN_FOR_MS;
    let reason = 'no connection';
    while (!this.closed && Date.now() < deadline) {
      try {
        this.client = await connectAndTake(this.options);
        if (this.client !== null) return this.watch();
        reason = 'somebody else took it';
        break;
      } catch {
        // Not a reason to keep a process alive that has nothing else to do.
        await pause(REGAIN_EVERY_MS, undefined, { ref: false });
      }
    }
    if (!this.closed) this.options.report(`Lost ${this.options.what} (${reason}).`);
  }
}

async function connectAndTake(options: LockSessionOptions): Promise<Client | null> {
  const client = await connect(options.url, `aeo-hub ${options.what}`);
  try {
    if (await options.take(client)) return client;
  } catch (error) {
    await client.end();
    throw error;
  }
  await client.end();
  return null;
}
