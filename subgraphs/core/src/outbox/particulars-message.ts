import type { Instant } from '../calendar';
import type { Identifier } from '../identifier';

/** Topic of the outbox under which a program tells the registry whom an account number stands for. */
export const PARTICULARS_TOPIC = 'particulars';

/** What a program asserts of the legal entity behind one of its accounts. Sent whole, whenever any of it is new. */
export interface ParticularsMessage {
  readonly account: string;
  readonly legalName: string;
  readonly tradeNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly headquarters: string;
  readonly address: PostalAddress | null;
  /** Normalized. The account number itself is not among them. */
  readonly identifiers: readonly AssertedIdentifier[];
  /** Which file and row, or which officer, said so. */
  readonly source: string;
  readonly recordedAt: Instant;
  /** From when on the hub can answer with it. */
  readonly knownFrom: Instant;
}

/** An identifier that a program asserts of one of its members. */
export type AssertedIdentifier = Identifier;

export interface PostalAddress {
  readonly lines: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}
