import type { GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Question } from '../question/question';
import { companyFields } from './company-fields';
import { receiptClaims } from './receipt-claims';
import type { ReceiptSigner } from './receipt-signer';

/**
 * Gives an answer that tells of companies its receipt, in `extensions.receipt`. To be the last that touches it, once the question
 * is in the audit: the receipt is of exactly what leaves. Whoever shows no token is told of no company, and gets none.
 */
export function receiptedAnswer(signer: ReceiptSigner) {
  return async (answering: GraphQLRequestContextWillSendResponse<Question>): Promise<void> => {
    const { contextValue, document, operation, source, request, response } = answering;
    const { caller, course } = contextValue;
    if (!document || !operation || source === undefined || response.body.kind !== 'single') return;
    if (caller.role === 'PUBLIC' || !course.audited) return;
    const { all, lists } = companyFields(document, operation);
    const { singleResult: result } = response.body;
    if (all.size === 0 || result.data === undefined) return;
    const claims = await receiptClaims(caller, course.audited.sequence, contextValue, {
      document: source,
      operationName: request.operationName ?? null,
      variables: request.variables ?? {},
      result,
      lists,
    });
    result.extensions = { ...result.extensions, receipt: await signer.sign(claims) };
  };
}
