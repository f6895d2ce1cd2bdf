import { IDENTIFIER_SCHEMES, type IdentifierScheme } from './identifier-scheme';

/**
 * The schemes that a caller may name. EORI: what customs of the EU and the United Kingdom call their traders by; kept as a TIN. VAT: often
 * typed in its place, and held by no program.
 */
export const ASKED_SCHEMES = [...IDENTIFIER_SCHEMES, 'EORI', 'VAT'] as const;

export type AskedScheme = (typeof ASKED_SCHEMES)[number];

/** The scheme under which its values are kept; null of one that no program holds. */
export function keptScheme(asked: AskedScheme): IdentifierScheme | null {
  if (asked === 'VAT') return null;
  return asked === 'EORI' ? 'TIN' : asked;
}
