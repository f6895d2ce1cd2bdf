import type { Instant } from '@aeo-hub/core/calendar';
import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import type { Link } from './link-history';

/** An identifier made an account join a company that another account is of. */
export interface AccountJoin {
  readonly account: AccountKey;
  readonly companyId: string;
  readonly scheme: IdentifierScheme;
  readonly value: string;
  /** With which it shares the identifier. */
  readonly withAccount: AccountKey;
  readonly joinedFrom: Instant;
}

/**
 * The accounts that an identifier made join a company. An account that changes company together with the account it shares the identifier
 * with joins nothing: a split, or a change of the rules, has moved both.
 */
export function accountJoins(before: readonly Link[], after: readonly Link[]): readonly AccountJoin[] {
  const companies = new Map(current(before).map(({ account, companyId }) => [account, companyId]));
  return current(after).flatMap(({ account, companyId, evidence, linkedFrom }) => {
    if (evidence.kind !== 'IDENTIFIER') return [];
    const { scheme, value, with: withAccount } = evidence;
    const was = companies.get(account);
    if (was === companyId || (was !== undefined && was === companies.get(withAccount))) return [];
    return [{ account, companyId, scheme, value, withAccount, joinedFrom: linkedFrom }];
  });
}

function current(links: readonly Link[]): readonly Link[] {
  return links.filter(({ linkedUntil }) => linkedUntil === null);
}
