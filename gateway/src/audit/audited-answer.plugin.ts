import type { ApolloServerPlugin, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import type { Logger } from 'pino';
import { addressedError } from '../answer/addressed-error';
import { ERROR_CODE } from '../answer/error-code';
import { publicError } from '../answer/public-error';
import type { Question } from '../question/question';
import type { AuditedQuestion, AuditRecord } from './audit-entry';
import { auditRecord } from './audit-record';
import { withheld } from './withheld';

/** Where questions are kept. */
export interface Audit {
  /** @throws whatever keeps the entry from being written */
  append(record: AuditRecord): Promise<AuditedQuestion>;
}

type Answering = GraphQLRequestContextWillSendResponse<Question>;

/**
 * Sees to it that every question leaves one entry in the audit before its answer leaves. When that cannot be, there is no answer.
 *
 * @param whenAudited does with the answer what needs its place in the audit
 */
export function auditedAnswer(
  audit: Audit,
  logger: Logger,
  whenAudited: (answering: Answering) => Promise<void> = async () => undefined,
): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async (answering) => {
        const { contextValue, response } = answering;
        try {
          contextValue.course.audited = await audit.append(recordOf(answering));
          await whenAudited(answering);
        } catch (err) {
          logger.error({ requestId: contextValue.requestId, err }, 'answer withheld: it could not be audited');
          response.http.status = 503;
          response.body = {
            kind: 'single',
            singleResult: { errors: [addressedError(publicError(withheld(contextValue).toJSON()), contextValue)] },
          };
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
