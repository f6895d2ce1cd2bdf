import { isCountryCode } from '../country';
import { checkIdentifier, IDENTIFIER_SCHEMES } from '../identifier';
import { PROGRAM_CODES } from '../program';
import type { Caller } from './caller';

/**
 * The claims of a token, among them those that say who asks: `role` (partner, officer, carrier, analyst or operator), and what the role
 * needs beside it: `country` of a partner (ISO 3166-1 alpha-2, or EU), `programs` of an officer, `company` (`{ scheme, value }`) of a
 * carrier.
 */
export type CallerClaims = Readonly<Record<string, unknown>>;

/** The caller that claims describe; null when they describe none: whoever made the token did not mean the hub. */
export function readCaller({ role, country, programs, company }: CallerClaims): Caller | null {
  switch (role) {
    case 'partner':
      return typeof country === 'string' && (country === 'EU' || isCountryCode(country))
        ? { role: 'PARTNER', country }
        : null;
    case 'officer': {
      const named = Array.isArray(programs) ? programs : [];
      const known = PROGRAM_CODES.filter((code) => named.includes(code));
      return known.length > 0 && known.length === named.length ? { role: 'OFFICER', programs: known } : null;
    }
    case 'carrier':
      return carrier(company);
    case 'analyst':
      return { role: 'ANALYST' };
    case 'operator':
      return { role: 'OPERATOR' };
    default:
      return null;
  }
}

function carrier(company: unknown): Caller | null {
  if (typeof company !== 'object' || company === null) return null;
  const { scheme: named, value } = company as Record<string, unknown>;
  const scheme = IDENTIFIER_SCHEMES.find((known) => known === named);
  if (!scheme || typeof value !== 'string') return null;
  const check = checkIdentifier(scheme, value);
  return check.ok ? { role: 'CARRIER', company: { scheme, value: check.identifier.value } } : null;
}

/** The claims that describe a caller, as tokens and assertions carry them. */
export function claimsOf(caller: Exclude<Caller, { role: 'PUBLIC' }>): CallerClaims {
  switch (caller.role) {
    case 'PARTNER':
      return { role: 'partner', country: caller.country };
    case 'OFFICER':
      return { role: 'officer', programs: caller.programs };
    case 'CARRIER':
      return { role: 'carrier', company: caller.company };
    case 'ANALYST':
      return { role: 'analyst' };
    case 'OPERATOR':
      return { role: 'operator' };
  }
}
