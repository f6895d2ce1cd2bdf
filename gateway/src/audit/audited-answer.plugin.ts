import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from 'pino';
import { addressedError } from '../answer/addressed-error';
import { ERROR_CODE } from '../answer/error-code';
import { publicError } from '../answer/public-error';
import { RETRY_AFTER_SECONDS } from '../limits/turns/overload';
import type { Question } from '../question/question';
import type { AuditedQuestion, AuditRecord } from './audit-entry';
import { auditRecord } from './audit-record';
import { whyNotKept } from './why-not-kept';
import { withheld } from './withheld';

/** Where questions are kept. */
export interface Audit {
  /**
   * @param limitMs longest wait, in milliseconds
   * @throws whatever keeps the entry from being written, or that it takes too long
   */
  append(record: AuditRecord, limitMs: number): Promise<AuditedQuestion>;
  /** Makes an entry as `append` does, and keeps nothing. @throws what would keep `append` from writing it */
  rehearse(record: AuditRecord): Promise<AuditedQuestion>;
}

type Answering = GraphQLRequestContextWillSendResponse<Question>;

/**
 * Sees to it that every question leaves one entry in the audit before its answer leaves, and that an answer which is to have a receipt
 * has it. When either cannot be, there is no answer.
 *
 * @param receipted gives the answer its receipt, once the question is in the audit
 */
export function auditedAnswer(
  audit: Audit,
  logger: Logger,
  receipted: (answering: Answering) => Promise<void> = async () => undefined,
): ApolloServerPlugin<Question> {
  const withhold = ({ contextValue, response }: Answering, why: Parameters<typeof withheld>[1], err: unknown) => {
    // That there was too little time tells of no fault.
    const level = why === ERROR_CODE.TIMEOUT ? 'warn' : 'error';
    logger[level]({ requestId: contextValue.requestId, code: why, err }, 'answer withheld');
    const error = addressedError(publicError(withheld(contextValue, why).toJSON()), contextValue);
    contextValue.course.errorCodes = [why];
    response.http.status = 503;
    response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
    response.body = { kind: 'single', singleResult: { errors: [error] } };
  };
  return {
    requestDidStart: async () => ({
      willSendResponse: async (answering) => {
        const { course, budget, isWarmUp } = answering.contextValue;
        const limitMs = budget.left();
        const record = recordOf(answering);
        try {
          course.audited = await (isWarmUp ? audit.rehearse(record) : audit.append(record, limitMs));
        } catch (error) {
          return withhold(answering, whyNotKept(error, limitMs, budget), error);
        }
        try {
          await receipted(answering);
        } catch (error) {
          withhold(answering, ERROR_CODE.RECEIPT_UNAVAILABLE, error);
        }
      },
    }),
  };
}

function recordOf({ contextValue, operation, operationName, queryHash, response }: Answering): AuditRecord {
  const errors = response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : [];
  return auditRecord(contextValue, {
    hash: queryHash ?? null,
    name: operationName ?? null,
    kind: operation?.operation ?? null,
    errorCodes: errors.map(({ extensions }) => String(extensions?.['code'] ?? ERROR_CODE.INTERNAL_SERVER_ERROR)),
  });
}
