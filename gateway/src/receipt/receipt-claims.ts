import { claimsOf, type Caller } from '@aeo-hub/core/caller';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import type { FormattedExecutionResult } from 'graphql';
import type { Question } from '../question/question';
import { canonicalJson } from './canonical-json';
import { hashData } from './hash-data';
import type { Hashed, ReceiptClaims } from './receipt';
import { sha256 } from './sha256';

/** An operation as it was sent, and the answer as it leaves. */
export interface Answered {
  readonly document: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly result: FormattedExecutionResult<Record<string, unknown>>;
  /** Lists in `data` of which one row can be shown alone. */
  readonly lists: Iterable<string>;
}

/** What the hub states of an answer that is in its audit. */
export async function receiptClaims(
  caller: Exclude<Caller, { role: 'PUBLIC' }>,
  auditSequence: string,
  { requestId, issuer, subject = null, course }: Question,
  { document, operationName, variables, result: { data = null, errors, extensions }, lists }: Answered,
): Promise<ReceiptClaims> {
  return {
    requestId,
    issuedAt: new Date().toISOString(),
    caller: { issuer, subject, ...claimsOf(caller) },
    operation: { name: operationName, sha256: sha256(document) },
    variables: { sha256: sha256(canonicalJson(variables)) },
    data: await hashData(data, lists),
    errors: hashOf(errors),
    extensions: hashOf(extensions),
    programs: Object.fromEntries(
      PROGRAM_CODES.flatMap((code) => {
        const state = course.stateOf(code);
        return state ? [[code, state]] : [];
      }),
    ),
    auditSequence,
  };
}

function hashOf(part: unknown): Hashed | null {
  return part === undefined ? null : { sha256: sha256(canonicalJson(part)) };
}
