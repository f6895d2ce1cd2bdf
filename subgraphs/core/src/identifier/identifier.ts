import type { IdentifierScheme } from './identifier-scheme';

/** An identifier as the hub stores and compares it: two are the same when scheme and value are. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** Normalized: see `checkIdentifier`. */
  readonly value: string;
  /** ISO 3166-1 alpha-2 of the country whose identifier it is; null for the schemes that belong to none (LEI, DUNS). */
  readonly country: string | null;
}
