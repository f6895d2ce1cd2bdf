import { decideValidations, isRefusal, type RecordedValidation, type ValidationFacts } from '../../guard';
import type { HistoryWriter } from '../apply/history-writer';
import { cannotBeReleased } from './quarantine-refused';
import { refuseFuture } from './refuse-future';
import type { Release } from './release-into';

/** Adds a validation of a membership (siteId null) or a site that is not recorded, in place of the one it contradicts, if any. */
export function releaseValidation(
  of: { readonly account: string; readonly siteId: string | null },
  recorded: readonly RecordedValidation[],
  facts: ValidationFacts,
  writer: HistoryWriter,
  { now, source }: Release,
): void {
  const [verdict = 'UNCHANGED'] = decideValidations(recorded, [facts], now);
  if (verdict === 'UNCHANGED') return;
  refuseFuture(verdict);
  writer.validation(of, facts, isRefusal(verdict) ? correctedDay(recorded, facts) : null, source);
}

/** The later day that a validation replaces; null when it replaces what is said of the same day. */
function correctedDay(recorded: readonly RecordedValidation[], facts: ValidationFacts): string | null {
  const standing = recorded.filter(({ isReplaced }) => !isReplaced);
  if (standing.some(({ validatedOn }) => validatedOn === facts.validatedOn)) return null;
  const later = new Set(
    standing
      .filter((other) => other.validatedOn > facts.validatedOn && other.recordedAt <= facts.recordedAt)
      .map(({ validatedOn }) => validatedOn),
  );
  const [day, ...more] = later;
  if (more.length === 0) return day ?? null;
  throw cannotBeReleased(
    `Later validations are recorded (${[...later].join(', ')}), and one row cannot correct them all.`,
  );
}
