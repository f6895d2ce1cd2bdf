import { addressFaults } from './address';
import type { MemberCells } from './member-cells';
import type { FieldFault } from './row-parser';

type MemberFault = FieldFault<keyof MemberCells>;

/** What is wrong between the cells of a row, each of which is sound by itself. */
export function memberFaults(cells: MemberCells, hasValidity: boolean): readonly MemberFault[] {
  return [
    ...addressFaults(cells),
    ...eventFaults(cells, hasValidity),
    ...validationFaults(cells),
    ...harmonizationFaults(cells),
  ];
}

/** What a status event says in several cells. */
export type EventCells = Pick<MemberCells, 'status' | 'effectiveOn' | 'validUntil'>;

type EventFault = FieldFault<keyof EventCells>;

/** What is wrong between those of one event. @param hasValidity whether the program's memberships run for a term */
export function eventFaults(
  { status, effectiveOn, validUntil }: EventCells,
  hasValidity: boolean,
): readonly EventFault[] {
  if (!hasValidity || status.status !== 'ACTIVE') return [];
  if (validUntil === null) {
    return [{ field: 'validUntil', code: 'MISSING_VALUE', reason: `must be given where the status is ${status.word}` }];
  }
  if (validUntil >= effectiveOn) return [];
  return [{ field: 'validUntil', code: 'DATES_CROSSED', reason: `is before ${effectiveOn}, when the status begins` }];
}

function validationFaults({ validatedOn, revalidationDue }: MemberCells): readonly MemberFault[] {
  if (revalidationDue === null) return [];
  if (validatedOn === null) {
    return [
      { field: 'validatedOn', code: 'MISSING_VALUE', reason: 'must be given with the day on which the next is due' },
    ];
  }
  if (revalidationDue > validatedOn) return [];
  return [{ field: 'revalidationDue', code: 'DATES_CROSSED', reason: `is not after the validation of ${validatedOn}` }];
}

function harmonizationFaults(cells: MemberCells): readonly MemberFault[] {
  const { counterpartAccount, harmonizedSince, siteValidationBy, siteValidationOn, pointOfContact } = cells;
  const missing = (field: keyof MemberCells, reason: string): MemberFault => ({ field, code: 'MISSING_VALUE', reason });
  const faults: MemberFault[] = [];
  const isSaid =
    harmonizedSince !== null || siteValidationBy !== null || siteValidationOn !== null || pointOfContact !== null;
  if (counterpartAccount === null && isSaid) {
    faults.push(missing('counterpartAccount', 'must be given with anything else about a harmonization'));
  }
  if (counterpartAccount !== null && harmonizedSince === null) {
    faults.push(missing('harmonizedSince', 'must be given with the account it is harmonized with'));
  }
  if (siteValidationBy === null && siteValidationOn !== null) {
    faults.push(missing('siteValidationBy', 'must be given with the day of the common site validation'));
  }
  if (siteValidationBy !== null && siteValidationOn === null) {
    faults.push(missing('siteValidationOn', 'must be given with who made the common site validation'));
  }
  return faults;
}
