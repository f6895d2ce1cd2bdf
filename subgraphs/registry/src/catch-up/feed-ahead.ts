import {
  DISCLOSURE_TOPIC,
  feedEnd,
  PARTICULARS_TOPIC,
  readFeed,
  type DisclosureGrant,
  type DisclosureMessage,
  type FeedPosition,
  type FeedRow,
  type ParticularsMessage,
} from '@aeo-hub/core/outbox';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { accountKey, type AccountKey } from '../account/account-key';
import { accountVersion, type AccountVersion } from '../assertion/account-version';

/** Rows applied in one transaction: enough for set-based work to pay, few enough to keep memory flat. */
const BATCH = 2_000;

/** A version of what a program asserts, and the row of its outbox that brought it. */
export interface ArrivedVersion {
  readonly position: FeedPosition;
  readonly version: AccountVersion;
}

/** The next rows of an outbox, as the registry understands them. */
export interface FeedBatch {
  /** How many rows it is, of whatever topic. */
  readonly rows: number;
  readonly arrived: readonly ArrivedVersion[];
  /** Of several that say of one account to whom it may be shown, the last. */
  readonly disclosures: ReadonlyMap<AccountKey, readonly DisclosureGrant[]>;
  /** Where it ends; null when there was nothing to read. */
  readonly end: FeedPosition | null;
  /** When the outbox was read, by `performance.now()`, if it had no more rows then; null: it had. */
  readonly wholeAt: number | null;
}

/** Reads a program's outbox, one batch ahead: the next is fetched while the last is applied. */
export class FeedAhead {
  private fetched: { readonly after: FeedPosition; readonly batch: Promise<FeedBatch> } | null = null;

  constructor(
    readonly program: ProgramCode,
    private readonly outbox: DataSource,
  ) {}

  /** The position of the newest row. */
  end(): Promise<FeedPosition> {
    return feedEnd(this.outbox);
  }

  read(after: FeedPosition): Promise<FeedBatch> {
    const { fetched } = this;
    this.fetched = null;
    return fetched?.after === after ? fetched.batch : this.fetch(after);
  }

  prefetch(after: FeedPosition): void {
    const batch = this.fetch(after);
    // Whoever reads it hears of the error; if nobody does, it does not matter.
    batch.catch(() => undefined);
    this.fetched = { after, batch };
  }

  /** Waits for what is still being fetched, so that the outbox can be closed. */
  async settle(): Promise<void> {
    await this.fetched?.batch.catch(() => undefined);
  }

  private async fetch(after: FeedPosition): Promise<FeedBatch> {
    const readAt = performance.now();
    const rows = await readFeed(this.outbox, after, BATCH);
    return {
      rows: rows.length,
      arrived: on<ParticularsMessage>(rows, PARTICULARS_TOPIC).map(({ id, payload }) => ({
        position: id,
        version: accountVersion(this.program, payload),
      })),
      disclosures: new Map(
        on<DisclosureMessage>(rows, DISCLOSURE_TOPIC).map(({ payload: { account, grants } }) => [
          accountKey(this.program, account),
          grants,
        ]),
      ),
      end: rows.at(-1)?.id ?? null,
      wholeAt: rows.length < BATCH ? readAt : null,
    };
  }
}

/** Rows of one topic. What a program puts under a topic has that topic's shape. */
function on<Message>(rows: readonly FeedRow<unknown>[], topic: string): readonly FeedRow<Message>[] {
  return rows.filter((row): row is FeedRow<Message> => row.topic === topic);
}
