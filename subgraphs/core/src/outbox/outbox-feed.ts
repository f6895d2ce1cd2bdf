import type { DataSource } from 'typeorm';

/** How far a reader has come: the last row it has dealt with, in commit order. */
export interface FeedPosition {
  readonly xid: string;
  readonly id: string;
}

/** Before the first row. */
export const FEED_START: FeedPosition = { xid: '0', id: '0' };

export interface FeedRow<Payload> extends FeedPosition {
  readonly topic: string;
  readonly account: string;
  readonly payload: Payload;
}

/**
 * The next rows of a program's outbox after a position, at most `limit`, in commit order. Only rows of transactions older
 * than every running one are given: what is skipped now would never be read again.
 */
export async function readFeed<Payload>(
  outbox: DataSource,
  after: FeedPosition,
  limit: number,
): Promise<readonly FeedRow<Payload>[]> {
  return outbox.query(
    `SELECT xid::text AS xid, id::text AS id, topic, account, payload
       FROM outbox
      WHERE (xid, id) > ($1::bigint, $2::bigint)
        AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ORDER BY outbox.xid, outbox.id
      LIMIT $3`,
    [after.xid, after.id, limit],
  );
}

/** The position of the newest committed row: a reader that has come this far has seen every change made until now. */
export async function feedEnd(outbox: DataSource): Promise<FeedPosition> {
  const rows: FeedPosition[] = await outbox.query(
    'SELECT xid::text AS xid, id::text AS id FROM outbox ORDER BY outbox.xid DESC, outbox.id DESC LIMIT 1',
  );
  return rows[0] ?? FEED_START;
}
