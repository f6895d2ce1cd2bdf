import type { DataSource } from 'typeorm';

/** How far a reader has come: the id of the last row it has dealt with, a whole number as text. Ids follow the order of commit. */
export type FeedPosition = string;

/** Before the first row. */
export const FEED_START: FeedPosition = '0';

export interface FeedRow<Payload> {
  readonly id: FeedPosition;
  readonly topic: string;
  readonly account: string;
  readonly payload: Payload;
}

/** The next rows of a program's outbox after a position, at most `limit`, in the order in which they were committed. */
export async function readFeed<Payload>(
  outbox: DataSource,
  after: FeedPosition,
  limit: number,
): Promise<readonly FeedRow<Payload>[]> {
  return outbox.query(
    'SELECT id::text AS id, topic, account, payload FROM outbox WHERE outbox.id > $1 ORDER BY outbox.id LIMIT $2',
    [after, limit],
  );
}

/** The position of the newest committed row: a reader that has come this far has seen every change made until now. */
export async function feedEnd(outbox: DataSource): Promise<FeedPosition> {
  const [row]: { readonly end: FeedPosition | null }[] = await outbox.query(
    'SELECT max(id)::text AS "end" FROM outbox',
  );
  return row?.end ?? FEED_START;
}

/** Whether a reader at one position has yet to read what is at the other. */
export function isBefore(one: FeedPosition, other: FeedPosition): boolean {
  return BigInt(one) < BigInt(other);
}
