import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import { identifierKey } from '../linking/linking-input';
import type { AccountVersion } from './account-version';
import { factIntervals } from './fact-intervals';
import type { KnownInterval } from './version-timeline';

/** An account claims an identifier for a time. */
export interface IdentifierClaim extends KnownInterval {
  readonly account: AccountKey;
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** An account goes by a name for a time. */
export interface AssertedName extends KnownInterval {
  readonly account: AccountKey;
  /** As asserted. */
  readonly name: string;
}

/** What the versions of one account claim. */
export function identifierClaims(
  account: AccountKey,
  versions: readonly (KnownInterval & Pick<AccountVersion, 'identifiers'>)[],
): readonly IdentifierClaim[] {
  return factIntervals(versions, ({ identifiers }) => identifiers, identifierKey).map(
    ({ fact: { scheme, value }, knownFrom, knownUntil }) => ({ account, scheme, value, knownFrom, knownUntil }),
  );
}

/** The names, legal and of trade, that the versions of one account go by. */
export function assertedNames(
  account: AccountKey,
  versions: readonly (KnownInterval & Pick<AccountVersion, 'legalName' | 'tradeNames'>)[],
): readonly AssertedName[] {
  const intervals = factIntervals(
    versions,
    ({ legalName, tradeNames }) => [legalName, ...tradeNames],
    (name) => name,
  );
  return intervals.map(({ fact: name, knownFrom, knownUntil }) => ({ account, name, knownFrom, knownUntil }));
}
