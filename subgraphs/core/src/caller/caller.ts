import type { IdentifierScheme } from '../identifier';
import type { ProgramCode } from '../program';

/** Who asks, as far as it decides what they may see. */
export type Caller =
  | { readonly role: 'PUBLIC' }
  /** A customs administration with which programs have arrangements. `country`: ISO 3166-1 alpha-2, or EU. */
  | { readonly role: 'PARTNER'; readonly country: string }
  /** An officer of these programs, one as a rule. */
  | { readonly role: 'OFFICER'; readonly programs: readonly ProgramCode[] }
  /** A trader; the company in whose name it asks, by any of its identifiers. */
  | { readonly role: 'CARRIER'; readonly company: CompanyOfCarrier }
  /** Reads figures, never a company. */
  | { readonly role: 'ANALYST' }
  /** Runs the hub; reads no company either. */
  | { readonly role: 'OPERATOR' };

export interface CompanyOfCarrier {
  readonly scheme: IdentifierScheme;
  /** Normalized. */
  readonly value: string;
}

export type Role = Caller['role'];

/** Whoever shows no token. */
export const PUBLIC: Caller = { role: 'PUBLIC' };
