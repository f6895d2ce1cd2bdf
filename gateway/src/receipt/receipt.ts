import type { ProgramCode } from '@aeo-hub/core/program';
import type { AnswerState } from '../subgraph-call/answer-state';

/** Proof of an answer, in `extensions.receipt`: what the hub states, to be read, and its signature over that. */
export interface Receipt {
  readonly claims: ReceiptClaims;
  /** JWS of which the payload, the canonical JSON of the claims, is left out (RFC 7515, appendix F). */
  readonly signature: string;
}

/** Hashes are of canonical JSON, in which numbers are IEEE 754 doubles: integers beyond 2^53 are not exact. */
export interface ReceiptClaims {
  readonly requestId: string;
  /** When the answer left; RFC 3339, UTC. */
  readonly issuedAt: string;
  readonly caller: ReceiptCaller;
  /** `sha256`: of the document, byte for byte as it was sent. */
  readonly operation: Hashed & { readonly name: string | null };
  /** Of the canonical JSON of the variables; those of a question without any are `{}`. */
  readonly variables: Hashed;
  readonly data: HashedData;
  /** Of the canonical JSON of `errors`; null when the answer has none. */
  readonly errors: Hashed | null;
  /** Of the canonical JSON of what stands beside the receipt in `extensions`; null when nothing does. */
  readonly extensions: Hashed | null;
  /** Those that were asked; one that is LATE or DOWN has said nothing of a company. */
  readonly programs: Readonly<Partial<Record<ProgramCode, AnswerState>>>;
  /** Number of the question's entry in the hub's audit. */
  readonly auditSequence: string;
}

/** Who asked: `iss` and `sub` of the token, and its claims that say in what role. */
export interface ReceiptCaller {
  readonly issuer: string | null;
  readonly subject: string | null;
  /** `role`, and `country`, `programs` or `company` as the role has them. */
  readonly [claim: string]: unknown;
}

export interface Hashed {
  /** SHA-256, hexadecimal. */
  readonly sha256: string;
}

/** Of the canonical JSON of `data`, and of its lists of which one row can be shown alone. */
export interface HashedData extends Hashed {
  /** By the name of the list in `data`. */
  readonly rows: Readonly<Record<string, HashedRows>>;
}

/** A Merkle tree (RFC 6962, SHA-256) over the canonical JSON of each row. */
export interface HashedRows {
  readonly size: number;
  /** Hexadecimal. */
  readonly root: string;
}
