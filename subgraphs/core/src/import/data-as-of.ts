import type { Instant } from '../calendar';

/**
 * How fresh a program's data is: when its latest file was applied, also one that changed nothing; null before the first.
 *
 * @param read of the program's database, as whom ever it lets
 */
export async function dataAsOf(
  read: (sql: string) => Promise<readonly { readonly dataAsOf: Date | null }[]>,
): Promise<Instant | null> {
  const [row] = await read('SELECT data_as_of() AS "dataAsOf"');
  return row?.dataAsOf?.toISOString() ?? null;
}
