import type { ProgramCode } from '@aeo-hub/core/program';
import type { ClaimMechanism } from '../reference/claim-mechanism';
import type { ClaimReference } from './recognition';

/** How a member of the program is named on a declaration into that territory, or null when that is not known. */
export function claimReference(
  claims: ReadonlyMap<string, ClaimMechanism>,
  program: ProgramCode,
  importingInto: string,
): ClaimReference | null {
  const mechanism = claims.get(importingInto);
  if (mechanism === undefined) return null;
  const { field, enteredBy, basis, source } = mechanism;
  const evidence = mechanism.directFor?.includes(program) ? 'DIRECT' : mechanism.evidence;
  const values = mechanism.values
    .filter(({ onlyFor }) => onlyFor === null || onlyFor.includes(program))
    .map(({ text }) => text);
  return { importingInto, field, values, enteredBy, evidence, basis, source };
}
