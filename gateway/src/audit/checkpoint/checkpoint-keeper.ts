import type { SigningKey } from '@aeo-hub/core/assertion';
import type { Logger } from 'pino';
import type { ChainEnd } from '../audit-log';
import type { AuditDatabase } from '../storage/audit-database';
import { signCheckpoint } from './checkpoint';
import { appendToFile } from './checkpoint-file';

/** A checkpoint is made after so many entries, … */
const ENTRIES = 1_000;
/** … and after so long, when there are any since the last. */
const INTERVAL_MS = 5 * 60_000;

export interface CheckpointOptions {
  readonly database: AuditDatabase;
  /** Id of the chain. */
  readonly chain: string;
  readonly key: SigningKey;
  /** Where checkpoints stand besides in the database. */
  readonly file: string;
  readonly logger: Logger;
  /** Entries after which one is made. Default 1000. */
  readonly entries?: number;
}

/** Signs the end of the chain now and then, and when it is closed, so that its tail cannot be cut without a trace. */
export class CheckpointKeeper {
  private signed = '0';
  private making: Promise<void> = Promise.resolve();
  private readonly timer: NodeJS.Timeout;

  /** @param end of the chain now */
  constructor(
    private readonly options: CheckpointOptions,
    private end: ChainEnd | null,
  ) {
    this.timer = setInterval(() => this.make(), INTERVAL_MS).unref();
  }

  /** Hears of the new end of the chain. */
  grown(end: ChainEnd): void {
    this.end = end;
    if (BigInt(end.sequence) - BigInt(this.signed) >= BigInt(this.options.entries ?? ENTRIES)) this.make();
  }

  /** Signs the end of the chain, unless it is signed. */
  make(): void {
    const { end } = this;
    if (!end || end.sequence === this.signed) return;
    this.signed = end.sequence;
    this.making = this.making.then(() => this.write(end));
  }

  /** Signs the end a last time. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    this.make();
    await this.making;
  }

  private async write({ sequence, hash }: ChainEnd): Promise<void> {
    const { chain, key, file, database, logger } = this.options;
    try {
      const jws = await signCheckpoint({ chain, sequence, hash, at: new Date().toISOString() }, key);
      await appendToFile(file, jws);
      await database.query('SELECT append_checkpoint($1, $2)', [sequence, jws]);
    } catch (err) {
      // The entries are kept; the next checkpoint covers them too.
      logger.error({ err }, 'audit checkpoint could not be kept');
    }
  }
}
