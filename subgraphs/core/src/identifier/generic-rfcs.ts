/**
 * Not the RFC of anyone: the one for the public at large, and the one for residents abroad who have none.
 * Source: Resolución Miscelánea Fiscal, rule 2.7.1 on the generic RFC in invoices (2.7.1.23, in other years 2.7.1.26).
 */
export const GENERIC_RFCS: ReadonlySet<string> = new Set(['XAXX010101000', 'XEXX010101000']);
