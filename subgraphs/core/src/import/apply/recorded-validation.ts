import type { RecordedValidation } from '../../guard';
import type { Validation } from '../../membership';

/** A validation on record as the guard sees it, among the others of its membership or site: one that was corrected is replaced. */
export function recordedValidation(others: readonly Validation[]): (validation: Validation) => RecordedValidation {
  return (validation) => {
    const { performedBy, validatedOn, revalidationDue, recordedAt, knownFrom } = validation;
    const isReplaced = others.some((other) => other.corrects === validatedOn && other.knownFrom > knownFrom);
    return { performedBy, validatedOn, revalidationDue, recordedAt, isReplaced };
  };
}
