import type { Instant } from '@aeo-hub/core/calendar';
import type { IdentifierScheme } from '@aeo-hub/core/identifier';
import type { AccountKey } from '../account/account-key';
import type { KnownInterval } from '../assertion/version-timeline';
import type { Decision } from '../decision/decision';
import type { LinkingRulesInForce } from './linking-rules';

/** An account that claimed an identifier by which rules link, for a time. An account claims its own number from the first, for ever. */
export interface StrongClaim extends KnownInterval {
  readonly account: AccountKey;
  readonly scheme: IdentifierScheme;
  /** Normalized. */
  readonly value: string;
  /** Which file and row, or which officer, asserted it. */
  readonly evidence: string;
}

/** An account went by a name, legal or of trade, from an instant on: a name that it had once still tells who it is. */
export interface NameBorne {
  readonly account: AccountKey;
  readonly name: string;
  readonly knownFrom: Instant;
}

/** All that linking looks at: claims, names and decisions of accounts that have anything to do with one another. */
export interface LinkingInput {
  readonly rules: LinkingRulesInForce;
  readonly claims: readonly StrongClaim[];
  readonly names: readonly NameBorne[];
  /** In the order in which they were taken. */
  readonly decisions: readonly Decision[];
  /** Keys of identifiers that so many accounts claim that they name nobody. */
  readonly overused: ReadonlySet<string>;
}

export function identifierKey({ scheme, value }: { readonly scheme: string; readonly value: string }): string {
  return `${scheme} ${value}`;
}

export function isKnownAt({ knownFrom, knownUntil }: KnownInterval, at: Instant): boolean {
  return knownFrom <= at && (knownUntil === null || at < knownUntil);
}
