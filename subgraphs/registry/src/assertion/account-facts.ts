import { checkIdentifier, type Identifier, type IdentifierScheme } from '@aeo-hub/core/identifier';
import { PROGRAMS } from '@aeo-hub/core/program';
import { accountOf, programOf, type AccountKey } from '../account/account-key';
import { identifierKey } from '../linking/linking-input';
import { searchText } from '../name-search/search-text';
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
  readonly name: string;
  readonly searchText: string;
}

/** What the versions of one account claim. The account's own number is a claim too, for other programs may assert it. */
export function identifierClaims(
  account: AccountKey,
  versions: readonly (KnownInterval & Pick<AccountVersion, 'identifiers'>)[],
): readonly IdentifierClaim[] {
  const own = ownNumber(account);
  const identifiersOf = ({ identifiers }: Pick<AccountVersion, 'identifiers'>) => [own, ...identifiers];
  return factIntervals(versions, identifiersOf, identifierKey).map(
    ({ fact: { scheme, value }, knownFrom, knownUntil }) => ({
      account,
      scheme,
      value,
      knownFrom,
      knownUntil,
    }),
  );
}

/** The names, legal and of trade, that the versions of one account go by; those that hold no letter or digit cannot be searched. */
export function assertedNames(account: AccountKey, versions: readonly AccountVersion[]): readonly AssertedName[] {
  return factIntervals(
    versions,
    ({ legalName, tradeNames }) => [legalName, ...tradeNames],
    (name) => name,
  ).flatMap(({ fact: name, knownFrom, knownUntil }) => {
    const text = searchText(name);
    return text === '' ? [] : [{ account, name, searchText: text, knownFrom, knownUntil }];
  });
}

function ownNumber(account: AccountKey): Pick<Identifier, 'scheme' | 'value'> {
  const scheme = PROGRAMS[programOf(account)].accountScheme;
  const check = checkIdentifier(scheme, accountOf(account));
  return { scheme, value: check.ok ? check.identifier.value : accountOf(account) };
}
