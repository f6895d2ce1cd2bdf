import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

const AGAIN_MS = 200;

/**
 * Cancels, once a signal is aborted, whatever statement a session of the database runs: some take longer than who stops an import
 * will wait. A statement may just be on its way to the database, so it is done again until the session is over.
 *
 * @param pid the session's number in the database
 * @returns call it when the session is over; afterwards nothing is cancelled
 */
export function cancelWhenAborted(
  dataSource: DataSource,
  pid: number,
  signal: AbortSignal | undefined,
): () => Promise<void> {
  let isOver = false;
  let cancelling = Promise.resolve();
  const cancel = async (): Promise<void> => {
    while (!isOver) {
      // A database that is gone runs no statement.
      await dataSource.query('SELECT pg_cancel_backend($1)', [pid]).catch(() => undefined);
      await pause(AGAIN_MS);
    }
  };
  const begin = (): void => {
    cancelling = cancel();
  };
  if (signal?.aborted) begin();
  else signal?.addEventListener('abort', begin, { once: true });
  return async () => {
    isOver = true;
    signal?.removeEventListener('abort', begin);
    await cancelling;
  };
}
