import { concurrently } from '../concurrently';
import { ApolloServer, type GraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FormattedExecutionResult } from 'graphql';
import { pino, type Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { executedAnswer, KeptOfSubgraph, NO_ANSWER_CACHE } from '../answer-cache';
import type { Answer, AnswerCacheSettings, Execution } from '../answer-cache';
import { urlOf } from '../database';
import { compiledExecution, parsedDocuments } from '../execution';
import { traced } from '../tracing';
import { askedWhetherReady } from './asked-whether-ready.plugin';
import { saysDataAsOf } from './data-as-of.plugin';
import { buildFederatedSchema } from './federated-schema';
import { internalErrors } from './internal-errors.plugin';
import type { RequestContext, RequestEnvelope } from './request-context';
import type { OpenSubgraph, SubgraphDefinition } from './subgraph-definition';

/** A subgraph that answers. HTTP and the gateway in the same process both come in through `answer`. */
export class SubgraphServer<Context extends RequestContext = RequestContext> {
  private constructor(
    readonly name: SubgraphDefinition['name'],
    readonly apollo: ApolloServer<Context>,
    /** Resolves when its database can be reached; rejects with why not. */
    readonly ready: () => Promise<void>,
    private readonly opened: OpenSubgraph<Context>,
    private readonly dataSource: DataSource,
    private readonly kept: KeptOfSubgraph | null,
  ) {}

  /**
   * Starts answering on an open, migrated database, which is closed with the server. Its own faults go to the log, if it is given one.
   *
   * @param keeping how much of what it answered it keeps; by default nothing
   */
  static async start<Context extends RequestContext>(
    definition: SubgraphDefinition<Context>,
    dataSource: DataSource,
    logger: Logger = pino({ level: 'silent' }),
    keeping: AnswerCacheSettings = NO_ANSWER_CACHE,
  ): Promise<SubgraphServer<Context>> {
    const { schema } = await buildFederatedSchema(definition);
    const opened = await definition.open(dataSource);
    const ready = async (): Promise<void> => {
      await concurrently(
        () => dataSource.query('SELECT 1'),
        () => opened.ready?.(),
      );
    };
    const apollo = new ApolloServer<Context>({
      gateway: compiledExecution(schema),
      documentStore: parsedDocuments(),
      // Cache hints and traces mean nothing behind the gateway; the hints alone cost 1.6 to 1.9 times on 500 entities.
      plugins: [
        internalErrors(logger.child({ subgraph: definition.name })),
        askedWhetherReady(ready),
        saysDataAsOf(opened),
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginInlineTraceDisabled(),
        // None of these may act on what the environment says, nor load from or report to anywhere.
        ApolloServerPluginLandingPageDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
      ],
      logger,
      // Only the gateway asks a subgraph; who may see the schema is decided there.
      introspection: true,
      stopOnTerminationSignals: false,
      includeStacktraceInErrorResponses: false,
    });
    try {
      await apollo.start();
    } catch (error) {
      await opened.close();
      throw error;
    }
    const isKeeping = definition.isVersioned === true && keeping.maxBytes > 0;
    const kept = isKeeping ? new KeptOfSubgraph(definition.name, urlOf(dataSource), keeping) : null;
    return new SubgraphServer(definition.name, apollo, ready, opened, dataSource, kept);
  }

  contextFor(envelope: RequestEnvelope, now = new Date()): Context {
    return this.opened.context({ ...envelope, now });
  }

  /** Answers an operation within this process. */
  async execute(request: GraphQLRequest, envelope: RequestEnvelope): Promise<FormattedExecutionResult> {
    const answer = await traced(`subgraph ${this.name}`, () => this.answer(request, envelope));
    return answer.result();
  }

  /** Answers an operation: with what is kept of earlier answers, if its own would be the same. */
  async answer(request: GraphQLRequest, envelope: RequestEnvelope): Promise<Answer> {
    const now = new Date();
    let made: Context | undefined;
    const context = (): Context => (made ??= this.contextFor(envelope, now));
    const execute = (operation: GraphQLRequest) => {
      const own = context();
      // What is executed anew is read anew.
      made = undefined;
      return this.executed(operation, own);
    };
    if (!this.kept) return executedAnswer(await execute(request));
    const circumstances = async () => (await this.opened.circumstances?.(context())) ?? '';
    return this.kept.answers.answer({ request, envelope, now, circumstances }, execute);
  }

  /** Documents are parsed and validated once, as long as they are stored. */
  private async executed(request: GraphQLRequest, contextValue: Context): Promise<Execution> {
    const { body, http } = await this.apollo.executeOperation(request, { contextValue });
    if (body.kind !== 'single')
      throw new Error('A subgraph answers in one piece; incremental delivery is not part of it.');
    return { result: body.singleResult, status: http.status ?? 200 };
  }

  async close(): Promise<void> {
    await this.kept?.close();
    await this.apollo.stop();
    await this.opened.close();
    await this.dataSource.destroy();
  }
}
