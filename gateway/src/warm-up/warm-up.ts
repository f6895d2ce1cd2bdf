import { Supergraph } from '@apollo/federation-internals';
import type { ApolloServer } from '@apollo/server';
import type { Dependency } from '@aeo-hub/core/readiness';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { AskSubgraph } from '../execution/execute-operation';
import { Course } from '../question/course';
import type { Question } from '../question/question';
import { TimeBudget } from '../question/time-budget';
import { syntheticAnswer } from './synthetic-answer';

/** How many companies each question is about: what runs often is compiled, and what is large shows what a process has not yet read. */
const SIZES = [1, 1, 1, 250, 250, 1_000, 1_000, 2_500, 2_500];
/** No longer than this, in milliseconds: on a machine that is busy the hub had better begin. */
const LONGEST_MS = 20_000;

/** The subgraph that identifies companies, and so the one whose response is replaced. */
const REGISTRY = 'registry';

const DOCUMENT = `query WarmUp($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    outcome problem { code message }
    company { id companyId legalName pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
      harmonization { inAgreement } recognitions(in: JP) { items { program eligible benefits { code } } } }
  }
}
fragment Standing on ProgramStanding {
  outcome dataAsOf memberships { account memberType { code } status inGoodStanding since validatedOn }
}`;

/** Its name among what the gateway needs. */
export const WARM_UP = 'warm-up';

export interface WarmUpOptions {
  /** Where it is not, the gateway is ready without. */
  readonly isWanted: boolean;
  readonly supergraphSdl: string;
  readonly questionTimeoutMs: number;
  /** Most identifiers that a question may name. */
  readonly mostIdentifiers: number;
  readonly logger: Logger;
}

/**
 * What a process does for the first time takes ten times as long as later: connections are opened, code is read and compiled, plans are made. So
 * before it says that it is ready, it asks itself about fictional companies, from the first step of a request to its receipt. The
 * audit log records none of it, and no program is asked about an account of a member.
 */
export class WarmUp {
  private isOver: boolean;

  constructor(private readonly options: WarmUpOptions) {
    this.isOver = !options.isWanted;
  }

  /** Not ready as long as it is not over. */
  dependency(): Dependency {
    return { name: WARM_UP, isVital: true, ask: async () => (this.isOver ? 'OK' : 'LATE') };
  }

  /** Asks the subgraphs. In a request of the warm-up the registry is asked, and its response is then replaced by one that has companies. */
  asking(ask: AskSubgraph): AskSubgraph {
    let schema: ReturnType<typeof registrySchema> | undefined;
    return async (subgraph, call, question) => {
      const answer = await ask(subgraph, call, question);
      if (!question.isWarmUp || subgraph.name !== REGISTRY || call.variables['representations']) return answer;
      schema ??= registrySchema(this.options.supergraphSdl);
      return schema ? syntheticAnswer(schema, call) : answer;
    };
  }

  /**
   * Sends the requests. A failure does not stop the start: the next request returns it.
   *
   * @param signal ends it at once, without waiting for the response to the request under way
   */
  async run(apollo: ApolloServer<Question>, signal: AbortSignal = new AbortController().signal): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([this.ask(apollo, signal), ended]);
    this.isOver = true;
  }

  private async ask(apollo: ApolloServer<Question>, signal: AbortSignal): Promise<void> {
    const { questionTimeoutMs, mostIdentifiers, logger } = this.options;
    const began = performance.now();
    try {
      for (const size of this.isOver ? [] : SIZES) {
        if (signal.aborted || performance.now() - began > LONGEST_MS) break;
        const contextValue = warmUpQuestion(questionTimeoutMs);
        const identifiers = syntheticIdentifiers(Math.min(size, mostIdentifiers));
        const { body } = await apollo
          .executeOperation({ query: DOCUMENT, variables: { identifiers } }, { contextValue })
          .finally(() => contextValue.course.end());
        const { errors = [] } = body.kind === 'single' ? body.singleResult : {};
        logger.debug({ size, milliseconds: Math.round(performance.now() - began), errors }, 'warm-up');
        // Of a schema without companies, or while a subgraph is not there, nothing comes of the next one either.
        if (errors.length > 0) break;
        JSON.stringify(body);
      }
    } catch (err) {
      if (!signal.aborted) logger.warn({ err }, 'the warm-up was given up');
    }
  }
}

function warmUpQuestion(milliseconds: number): Question {
  return {
    isWarmUp: true,
    requestId: `warm-up-${randomUUID()}`,
    language: 'en',
    caller: { role: 'PARTNER', country: 'JP' },
    issuer: null,
    subject: null,
    purpose: null,
    budget: new TimeBudget(milliseconds),
    course: new Course(),
  };
}

function syntheticIdentifiers(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) => ({ scheme: 'PIP_ACCOUNT', value: `WARMUP${index}` }));
}

function registrySchema(supergraphSdl: string) {
  const subgraphs = [...Supergraph.build(supergraphSdl).subgraphs()];
  return subgraphs.find(({ name }) => name === REGISTRY)?.schema.toGraphQLJSSchema();
}
