import type { Instant } from '../calendar';
import type { IdentifierScheme } from '../identifier';
import type { ProgramCode } from '../program';

/** For how long the registry knew something to be so. */
export interface KnownFor {
  /** Null: always. */
  readonly from: Instant | null;
  /** Null: still. */
  readonly until: Instant | null;
}

/** A company that an account of a program was linked to. */
export interface AskedCompany extends KnownFor {
  readonly companyId: string;
  readonly program: ProgramCode;
}

/** An identifier that a program asserted of an account. */
export interface AskedIdentifier extends KnownFor {
  /** Null: what a carrier’s token names its company by. */
  readonly program: ProgramCode | null;
  readonly scheme: IdentifierScheme;
  readonly value: string;
}

/** By what the audit tells that a question was about some accounts, whichever company they were of when it was asked. */
export interface AskedAbout {
  readonly companies: readonly AskedCompany[];
  readonly identifiers: readonly AskedIdentifier[];
}
