import { Client, type ClientConfig, type Connection } from 'pg';

export interface DatabaseClientConfig extends ClientConfig {
  /** Longest time without a byte from the server while a statement is under way, in milliseconds. Default 60,000. */
  readonly silence_timeout?: number;
}

const DEFAULT_SILENCE_MS = 60_000;
/** Longest wait for the server's farewell, in milliseconds. */
const END_TIMEOUT_MS = 1_000;

/** How much longer than for the end of a statement, which the server itself brings about, a client waits: in milliseconds. */
export const SILENCE_GRACE_MS = 1_000;

/** A connection on which the server said nothing for too long. */
export class SilentConnectionError extends Error {
  readonly code = 'DATABASE_CONNECTION_SILENT';

  constructor(milliseconds: number) {
    super(`The database has said nothing for ${milliseconds} ms; the connection was given up`);
    this.name = 'SilentConnectionError';
  }
}

/**
 * A connection that never makes its process wait for ever, and never ends it.
 *
 * A network, a proxy or a pooler may stop passing on bytes without closing the connection. Then no timeout of the server's is of use, so
 * the client gives the connection up by itself: its statements reject, and a pool replaces it. Without a listener for errors at every
 * moment, also between a pool and its borrower, a server that goes away would end the process.
 */
export class DatabaseClient extends Client {
  private silenceMs: number;
  private timer: NodeJS.Timeout | null = null;
  private isListening = false;

  constructor(config?: string | DatabaseClientConfig) {
    super(config);
    this.silenceMs = (typeof config === 'object' ? config.silence_timeout : undefined) ?? DEFAULT_SILENCE_MS;
    this.on('error', () => undefined);
    this.on('drain', () => this.stopWaiting());
    this.once('end', () => this.stopWaiting());
    // Its overloads are many, and all of them are passed on as they come.
    const query = (...values: readonly unknown[]): unknown => {
      this.expectAnswer();
      return Reflect.apply(super.query, this, values);
    };
    this.query = query as Client['query'];
  }

  /** Sets for how long the server may say nothing while a statement is under way, and returns how long it was. */
  allowSilence(milliseconds: number): number {
    const before = this.silenceMs;
    this.silenceMs = milliseconds;
    return before;
  }

  override end(): Promise<void>;
  override end(callback: (error: Error) => void): void;
  override end(callback?: (error: Error) => void): Promise<void> | void {
    const timer = setTimeout(() => this.stream.destroy(), END_TIMEOUT_MS).unref();
    this.once('end', () => clearTimeout(timer));
    return callback ? super.end(callback) : super.end();
  }

  private get stream(): Connection['stream'] {
    return (this as unknown as { readonly connection: Connection }).connection.stream;
  }

  private expectAnswer(): void {
    if (!this.isListening) {
      this.isListening = true;
      this.stream.on('data', () => this.timer?.refresh());
    }
    if (this.timer) return;
    const limit = this.silenceMs;
    this.timer = setTimeout(() => this.stream.destroy(new SilentConnectionError(limit)), limit).unref();
  }

  private stopWaiting(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }
}
