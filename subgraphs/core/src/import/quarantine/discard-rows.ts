import type { DataSource } from 'typeorm';
import { withImportSession } from '../import-session';
import { heldRows, markDecided, type DecisionOptions, type QuarantineDecision } from './decide-rows';

/**
 * Decides that held rows are not to be applied, all of them or none. The same row in another file is not held again.
 * @throws QuarantineRefused
 */
export async function discardRows(
  dataSource: DataSource,
  ids: readonly string[],
  decision: QuarantineDecision,
  { clock = () => new Date(), ...options }: DecisionOptions = {},
): Promise<void> {
  await withImportSession(dataSource, options, async (session) => {
    await heldRows(session, ids);
    await markDecided(session, ids, 'DISCARDED', decision, clock());
  });
}
