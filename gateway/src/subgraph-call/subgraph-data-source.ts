import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { isInternal, type RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { ERROR_CODE } from '../answer/error-code';
import type { Question } from '../question/question';
import type { SubgraphRequest, SubgraphTransport } from '../transport/subgraph-transport';
import { unavailableErrors } from './unavailable-errors';
import { uniqueRepresentations } from './unique-representations';
import { withinTimeLimit } from './within-time-limit';

type Result = FormattedExecutionResult<Record<string, unknown>>;

export interface SubgraphCallOptions {
  readonly subgraph: string;
  readonly transport: SubgraphTransport;
  /** Longest wait for one answer, in milliseconds. The Apollo gateway itself would wait for ever. */
  readonly timeoutMs: number;
  readonly logger: Logger;
}

/** Where the plan of a question meets a subgraph: each call without repeats, within its time limit, and always with an answer. */
export class SubgraphDataSource implements GraphQLDataSource<Question> {
  constructor(private readonly options: SubgraphCallOptions) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions<Question>): Promise<object> {
    const { query = '', variables, operationName } = request;
    const { requestId, language, caller, subject = null } = context;
    const asked: unknown = variables?.['representations'];
    const unique = Array.isArray(asked) ? uniqueRepresentations(asked) : null;
    const sent = unique ? { ...variables, representations: unique.representations } : variables;
    const result = await this.answer(
      { query, variables: sent, operationName },
      { requestId, language, caller, subject },
    );
    context.course.subgraphAnswered(this.options.subgraph, isAnswer(result));
    return unique ? unique.spread(result) : result;
  }

  private async answer(request: SubgraphRequest, envelope: RequestEnvelope): Promise<Result> {
    const { transport, timeoutMs, subgraph, logger } = this.options;
    try {
      const result = await withinTimeLimit(timeoutMs, (signal) => transport.execute(request, envelope, signal));
      assertEveryEntity(request, result);
      return result;
    } catch (err) {
      logger.warn({ requestId: envelope.requestId, subgraph, err }, 'subgraph unavailable');
      return { data: null, errors: unavailableErrors(subgraph, request.query, envelope.language) };
    }
  }
}

/** A refusal is an answer; a fault of the subgraph's own is none. */
function isAnswer({ errors = [] }: Result): boolean {
  return !errors.some(({ extensions }) => {
    const code = extensions?.['code'];
    return isInternal(code) || code === ERROR_CODE.SUBGRAPH_UNAVAILABLE;
  });
}

/** The gateway pairs entities with representations by position alone, so that one too few would answer for another company. */
function assertEveryEntity({ variables }: SubgraphRequest, { data }: Result): void {
  const asked: unknown = variables?.['representations'];
  const entities: unknown = data?.['_entities'];
  if (!Array.isArray(asked) || !data || entities === null) return;
  if (Array.isArray(entities) && entities.length === asked.length) return;
  throw new Error(`Asked for ${asked.length} entities, answered ${Array.isArray(entities) ? entities.length : 'none'}`);
}
