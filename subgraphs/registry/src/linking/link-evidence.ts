import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import type { StrongClaim } from './linking-input';

/** Why an account is of its company. */
export type LinkEvidence =
  /** The company is this account's: it came first, and others may be linked to it. Who asserted the account. */
  | { readonly kind: 'ACCOUNT'; readonly asserted: string }
  /** It shares an identifier with another account of the company; who asserted that of the one and of the other. */
  | {
      readonly kind: 'IDENTIFIER';
      readonly scheme: IdentifierScheme;
      readonly value: string;
      readonly asserted: string;
      readonly with: AccountKey;
      readonly withAsserted: string;
    }
  /** A person decided that it belongs together with another. */
  | { readonly kind: 'DECISION'; readonly decision: string; readonly with: AccountKey };

/** What holds two accounts together. */
export interface AccountTie {
  readonly accounts: readonly [AccountKey, AccountKey];
  /** The evidence, as said of either account. */
  readonly evidence: Readonly<Record<AccountKey, LinkEvidence>>;
}

export function sharedIdentifierTie(one: StrongClaim, other: StrongClaim): AccountTie {
  const said = (mine: StrongClaim, theirs: StrongClaim): LinkEvidence => ({
    kind: 'IDENTIFIER',
    scheme: mine.scheme,
    value: mine.value,
    asserted: mine.evidence,
    with: theirs.account,
    withAsserted: theirs.evidence,
  });
  return {
    accounts: [one.account, other.account],
    evidence: { [one.account]: said(one, other), [other.account]: said(other, one) },
  };
}

export function decisionTie(one: AccountKey, other: AccountKey, decision: string): AccountTie {
  const said = (partner: AccountKey): LinkEvidence => ({ kind: 'DECISION', decision, with: partner });
  return { accounts: [one, other], evidence: { [one]: said(other), [other]: said(one) } };
}

/** For each account tied to the founder, directly or through others: the tie by which one comes nearer to the founder. */
export function evidenceTowards(founder: AccountKey, ties: readonly AccountTie[]): Map<AccountKey, LinkEvidence> {
  const tiesOf = new Map<AccountKey, AccountTie[]>();
  for (const tie of ties)
    for (const account of tie.accounts) tiesOf.set(account, [...(tiesOf.get(account) ?? []), tie]);
  const found = new Map<AccountKey, LinkEvidence>();
  const reached: AccountKey[] = [founder];
  for (const near of reached) {
    for (const { accounts, evidence } of tiesOf.get(near) ?? []) {
      const far = accounts[0] === near ? accounts[1] : accounts[0];
      const said = evidence[far];
      if (far === founder || found.has(far) || !said) continue;
      found.set(far, said);
      reached.push(far);
    }
  }
  return found;
}
