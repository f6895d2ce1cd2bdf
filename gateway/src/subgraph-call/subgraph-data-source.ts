import type { Instant } from '@aeo-hub/core/calendar';
import type { ProgramCode } from '@aeo-hub/core/program';
import { isInternal, type RequestEnvelope } from '@aeo-hub/core/subgraph';
import { inThisTrace } from '@aeo-hub/core/tracing';
import type { FormattedExecutionResult } from 'graphql';
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { ERROR_CODE } from '../answer/error-code';
import type { ProgramWatch } from '../program-state/program-watch';
import type { Question } from '../question/question';
import type { StandIn } from '../stand-in/stand-in';
import type { SubgraphRequest, SubgraphTransport } from '../transport/subgraph-transport';
import type { AnswerState } from './answer-state';
import { CallGuard } from './call-guard';
import { dataAsOfIn } from './data-as-of-in';
import type { GuardFigures } from './guard-figures';
import { NoAnswer } from './no-answer';
import { stepsBehind } from './steps-behind';
import { subgraphTitle } from './subgraph-title';
import { unavailable, unavailableCode, unavailableErrors } from './unavailable-errors';
import { uniqueRepresentations } from './unique-representations';

type Result = FormattedExecutionResult<Record<string, unknown>>;

/** What a call needs of the question that it is part of. */
type AskedOn = RequestEnvelope & Pick<Question, 'budget' | 'course'>;

/** Called with how a subgraph answered, and after how many milliseconds. */
export type CallListener = (subgraph: string, state: AnswerState, milliseconds: number) => void;

export interface SubgraphCallOptions {
  readonly subgraph: string;
  /** Closed with the source. */
  readonly transport: SubgraphTransport;
  /** Longest wait for one answer, in milliseconds. The Apollo gateway itself would wait for ever. */
  readonly timeoutMs: number;
  /** Answers for its programs when it does not; undefined of a subgraph that answers for none. */
  readonly standIn: StandIn | undefined;
  /** Called after each answer. */
  readonly watch: ProgramWatch;
  /** Called after each call, but not after a probe. */
  readonly onCall?: CallListener;
  readonly logger: Logger;
}

/** After how long a subgraph that did not answer is asked again how it is, in milliseconds. */
const PROBE_AGAIN_MS = 1_000;

/** Where the plan of a question meets a subgraph: each call without repeats, within its time limit, and always with an answer. */
export class SubgraphDataSource {
  /** The one of the last supergraph that names the subgraph. */
  standIn: StandIn | undefined;
  private readonly guard: CallGuard;
  private probed: AnswerState = 'OK';
  private nextProbe: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(private readonly options: SubgraphCallOptions) {
    this.standIn = options.standIn;
    const behind = stepsBehind(options.subgraph, options.standIn !== undefined);
    this.guard = new CallGuard(behind, options.timeoutMs, (signal) => this.runProbe(signal));
  }

  async ask({ query, variables, operationName }: SubgraphRequest, question: Question): Promise<Result> {
    const asked: unknown = variables?.['representations'];
    const unique = Array.isArray(asked) ? uniqueRepresentations(asked) : null;
    const sent = unique ? { ...variables, representations: unique.representations } : variables;
    const { requestId, clientId = null, language, caller, subject, budget, course } = question;
    const askedOn = { requestId, clientId, language, caller, subject, budget, course };
    const result = await this.answer({ query, variables: sent, operationName }, askedOn);
    return unique ? unique.spread(result) : result;
  }

  /** Asks the subgraph how it is; the watch and the circuit go by the result. */
  async probe(): Promise<AnswerState> {
    try {
      await this.guard.probed();
      this.probed = 'OK';
    } catch (error) {
      const state = error instanceof NoAnswer ? error.state : 'DOWN';
      // Readiness probes once a second: a state that has not changed is not reported again.
      const level = state === this.probed ? 'debug' : 'warn';
      const { subgraph, logger } = this.options;
      logger[level]({ subgraph, state, err: error instanceof NoAnswer ? error.cause : error }, 'no answer to a probe');
      this.heard(state, null);
      this.probed = state;
    }
    return this.probed;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.nextProbe);
    await this.options.transport.close();
  }

  get figures(): GuardFigures {
    return this.guard.figures;
  }

  private async runProbe(signal: AbortSignal): Promise<void> {
    const { transport } = this.options;
    const envelope = { requestId: `probe-${randomUUID()}`, language: 'en', caller: { role: 'PUBLIC' } } as const;
    const result = await transport.execute({ query: '{ __typename }' }, envelope, signal);
    if (!result.data || hasFault(result)) throw new SubgraphFault(result);
    this.heard('OK', dataAsOfIn(result));
  }

  private async answer(request: SubgraphRequest, question: AskedOn): Promise<Result> {
    const { subgraph, onCall, logger } = this.options;
    const began = performance.now();
    try {
      const result = await this.guard.call(this.attempt(request, question), {
        document: question.course.operation?.hash ?? '',
        kind: isMutation(request) ? 'MUTATION' : 'READ',
        budget: question.budget,
      });
      question.course.subgraphAnswered(subgraph, 'OK', this.programs);
      this.heard('OK', dataAsOfIn(result));
      onCall?.(subgraph, 'OK', performance.now() - began);
      return result;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { requestId, clientId = null } = question;
      logger.warn({ requestId, clientId, subgraph, state: error.state, err: error.cause }, 'no answer');
      question.course.subgraphAnswered(subgraph, error.state, this.programs);
      // A request that had no time left says nothing about the state of the subgraph.
      if (error.isItsFault || error.state === 'DOWN') this.heard(error.state, null);
      onCall?.(subgraph, error.state, performance.now() - began);
      return this.insteadOf(request, question, error);
    }
  }

  private attempt(
    request: SubgraphRequest,
    question: AskedOn,
  ): (signal: AbortSignal, timeLeftMs: number) => Promise<Result> {
    const { requestId, clientId = null, language, caller, subject = null } = question;
    const envelope: RequestEnvelope = { requestId, clientId, language, caller, subject };
    return inThisTrace(async (signal, timeLeftMs) => {
      const result = await this.options.transport.execute(request, { ...envelope, timeLeftMs }, signal);
      // It gave up by the same clock, a moment earlier.
      if (isLate(result)) throw new NoAnswer('LATE', false, new Error('The subgraph had no time left'));
      assertEveryEntity(request, result);
      const isFault = hasFault(result);
      // Not counted against it: else one question that it cannot answer would close it to all others.
      if (isFault || this.isSilent(request, result))
        throw new NoAnswer('DOWN', false, new SubgraphFault(result), isFault);
      return result;
    });
  }

  /**
   * A program that refuses what it is asked as a whole, as one that does not know a field yet, says nothing of any company; and one that
   * gives nothing for a company, without an error, says nothing of that one.
   */
  private isSilent(request: SubgraphRequest, { data = null, errors }: Result): boolean {
    if (this.standIn === undefined || isMutation(request)) return false;
    if (data === null) return true;
    const entities: unknown = data['_entities'];
    return errors === undefined && (entities === null || (Array.isArray(entities) && entities.includes(null)));
  }

  /** An unavailable program is a value; any other missing part is an error. Data beside errors stays in the response, but not a program’s. */
  private async insteadOf(
    request: SubgraphRequest,
    { language }: AskedOn,
    { cause, state }: NoAnswer,
  ): Promise<Result> {
    const title = subgraphTitle(this.options.subgraph, this.programs);
    if (this.standIn && !isMutation(request)) {
      return this.standIn.execute(request, { message: unavailable(title)[language], code: unavailableCode(state) });
    }
    if (cause instanceof SubgraphFault) return cause.result;
    return { data: null, errors: unavailableErrors(title, state, request.query, language) };
  }

  /** The programs that it answers for. */
  private get programs(): readonly ProgramCode[] {
    return this.standIn?.programs ?? [];
  }

  private heard(state: AnswerState, dataAsOf: Instant | null): void {
    for (const program of this.programs) this.options.watch.hear(program, state, dataAsOf);
    if (state !== 'OK' && this.programs.length > 0) this.probeAgain();
  }

  /** Probes, so that the state of its programs is current also when no request asks for them. */
  private probeAgain(): void {
    if (this.isClosed || this.nextProbe) return;
    this.nextProbe = setTimeout(() => {
      this.nextProbe = undefined;
      void this.probe();
    }, PROBE_AGAIN_MS).unref();
  }
}

/** The subgraph answered that something in it went wrong. */
class SubgraphFault extends Error {
  constructor(readonly result: Result) {
    super('A fault of the subgraph’s own');
    this.name = 'SubgraphFault';
  }
}

/**
 * A refusal is an answer; a fault of the subgraph's own is none. An error without a code may be either: it is taken for an answer, for to
 * repeat the call would only have a refusal said twice.
 */
function hasFault({ errors = [] }: Result): boolean {
  return errors.some(({ extensions }) => {
    const code = extensions?.['code'] ?? null;
    return code !== null && (isInternal(code) || code === ERROR_CODE.SUBGRAPH_UNAVAILABLE);
  });
}

function isLate({ errors = [] }: Result): boolean {
  return errors.some(({ extensions }) => extensions?.['code'] === ERROR_CODE.TIMEOUT);
}

/** The planner writes what kind of operation it is as the first word of every mutation. */
function isMutation({ query }: SubgraphRequest): boolean {
  return /^\s*mutation\b/.test(query);
}

/** The gateway pairs entities with representations by position alone, so that one too few would answer for another company. */
function assertEveryEntity({ variables }: SubgraphRequest, { data }: Result): void {
  const asked: unknown = variables?.['representations'];
  const entities: unknown = data?.['_entities'];
  if (!Array.isArray(asked) || !data || entities === null) return;
  if (Array.isArray(entities) && entities.length === asked.length) return;
  throw new Error(`Asked for ${asked.length} entities, answered ${Array.isArray(entities) ? entities.length : 'none'}`);
}
