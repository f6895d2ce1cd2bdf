import type { CalendarDate, Instant } from '../calendar';
import { recordedInFuture, validatedInFuture } from './future';
import { isRefusal, type Refusal, type Verdict } from './verdict';

/** What a program says of a validation of one membership, or of one site. */
export interface ValidationFacts {
  readonly performedBy: string;
  readonly validatedOn: CalendarDate;
  readonly revalidationDue: CalendarDate | null;
  readonly recordedAt: Instant;
}

/** A validation on record. */
export interface RecordedValidation extends ValidationFacts {
  /** True for one that was corrected since: it is known, and says nothing any more. */
  readonly isReplaced?: boolean;
}

/**
 * What is to be done with each of some validations of one membership, or of one site: verdicts aligned with `incoming`. Pure.
 *
 * A program states its latest validation with each record, so a later day is a new validation, and an earlier day from a later
 * record would move the recorded one. An earlier day from an earlier record is history that was not known yet.
 */
export function decideValidations(
  recorded: readonly RecordedValidation[],
  incoming: readonly ValidationFacts[],
  now: Instant,
): readonly Verdict[] {
  const known: RecordedValidation[] = [...recorded];
  const verdicts = new Map<ValidationFacts, Verdict>();
  for (const validation of incoming.toSorted(byRecord)) {
    const verdict = decideValidation(known, validation, now);
    if (verdict === 'NEW') known.push(validation);
    verdicts.set(validation, verdict);
  }
  return incoming.map((validation) => verdicts.get(validation) ?? 'NEW');
}

function decideValidation(known: readonly RecordedValidation[], validation: ValidationFacts, now: Instant): Verdict {
  const versions = known.filter(({ validatedOn }) => validatedOn === validation.validatedOn);
  const differences = versions.map((version) => difference(validation, version));
  if (differences.includes('UNCHANGED')) return 'UNCHANGED';
  const future = recordedInFuture(validation, now) ?? validatedInFuture(validation.validatedOn, now);
  return future ?? differences.find(isRefusal) ?? differences.at(-1) ?? amongOtherDays(known, validation);
}

/** Against what is known of the same day. A due day left empty says nothing; one given where none was known is new. */
function difference(validation: ValidationFacts, known: ValidationFacts): Verdict {
  const { validatedOn, performedBy, revalidationDue } = validation;
  if (performedBy !== known.performedBy) {
    return moved(
      `the validation of ${validatedOn} is recorded as made by ${known.performedBy} and the row says ${performedBy}`,
    );
  }
  if (revalidationDue === null || revalidationDue === known.revalidationDue) return 'UNCHANGED';
  if (known.revalidationDue === null) return 'NEW';
  return moved(
    `after the validation of ${validatedOn} the next is recorded as due on ${known.revalidationDue} and the row says ${revalidationDue}`,
  );
}

function amongOtherDays(known: readonly RecordedValidation[], { validatedOn, recordedAt }: ValidationFacts): Verdict {
  const later = known.find(
    (other) => !other.isReplaced && other.validatedOn > validatedOn && other.recordedAt <= recordedAt,
  );
  if (!later) return 'NEW';
  return moved(`the latest validation is recorded as ${later.validatedOn} and the row says ${validatedOn}`);
}

function moved(detail: string): Refusal {
  return { code: 'RECORDED_DATE_MOVED', detail };
}

function byRecord(a: ValidationFacts, b: ValidationFacts): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.validatedOn !== b.validatedOn) return a.validatedOn < b.validatedOn ? -1 : 1;
  // One that says when the next is due says all that one without it does.
  return Number(a.revalidationDue === null) - Number(b.revalidationDue === null);
}
