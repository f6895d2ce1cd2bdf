import type { ConsentEvent } from '../../consent';
import { correctingSteps, decideConsents, isRefusal } from '../../guard';
import type { ByAccount } from '../apply/by-account';
import type { HistoryWriter } from '../apply/history-writer';
import type { ConsentRow } from '../row/rows';
import { cannotBeReleased } from './quarantine-refused';
import { refuseFuture } from './refuse-future';
import type { Release } from './release-into';

/** Makes a consent hold as a row of a consents file states, from now on known so. */
export function releaseConsent(
  consents: ByAccount<ConsentEvent>,
  row: ConsentRow,
  writer: HistoryWriter,
  { now, source }: Release,
): void {
  const { account, grantee } = row;
  const recorded = consents.of(account).filter((consent) => consent.grantee === grantee);
  const [decision] = decideConsents(recorded, [row], now);
  if (!decision || decision.verdict === 'UNCHANGED') return;
  refuseFuture(decision.verdict);
  const steps = isRefusal(decision.verdict) ? correctingSteps(recorded, row) : decision.steps;
  if (!steps) throw cannotBeReleased('What it contradicts was recorded after it, and would prevail.');
  for (const step of steps) writer.consent(account, grantee, step, source);
}
