import type { NamedJoin } from './account-join.repository';

/** A join as one line on a terminal. */
export function joinText({ account, name, companyId, scheme, value, withAccount, withName }: NamedJoin): string {
  return `${account} "${name}" joined company ${companyId} by ${scheme} ${value}, which ${withAccount} "${withName}" has too`;
}
