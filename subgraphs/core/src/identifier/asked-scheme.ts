import type { IdentifierScheme } from './identifier-scheme';

/**
 * A scheme as a caller may name it. EORI: what customs of the EU and the United Kingdom call their traders by; kept as a TIN. VAT: often
 * typed in its place, and held by no program.
 */
export type AskedScheme = IdentifierScheme | 'EORI' | 'VAT';
