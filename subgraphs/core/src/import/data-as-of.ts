import type { DataSource } from 'typeorm';
import type { Instant } from '../calendar';

/** How fresh a program's data is: when its latest file was applied, also one that changed nothing; null before the first. */
export async function dataAsOf(dataSource: DataSource): Promise<Instant | null> {
  const [row]: { finishedAt: Date | null }[] = await dataSource.query(
    'SELECT max(finished_at) AS "finishedAt" FROM import_run',
  );
  return row?.finishedAt?.toISOString() ?? null;
}
