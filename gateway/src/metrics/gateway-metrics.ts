import { answerCacheMetrics, dependencyMetrics, loopMetrics, MetricsText, poolMetrics } from '@aeo-hub/core/metrics';
import type { Readiness } from '@aeo-hub/core/readiness';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AnsweredQuestion } from '../observing/answered-question';
import { freshness } from '../probes/freshness';
import type { RequestBodies } from '../limits/turns/request-bodies';
import type { QuestionTurns } from '../limits/turns/question-turns';
import type { ProgramWatch } from '../program-state/program-watch';
import type { AnswerState } from '../subgraph-call/answer-state';
import type { SubgraphSources } from '../supergraph/subgraph-sources';
import { guardMetrics } from './guard-metrics';
import { knownCode } from './known-code';

/** In seconds. The budget of a question ends at five, the wait for a subgraph at two. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];

export interface MetricsOptions {
  readonly sources: SubgraphSources;
  readonly watch: ProgramWatch;
  readonly readiness: Readiness;
  readonly turns: Pick<QuestionTurns, 'figures'>;
  readonly bodies: Pick<RequestBodies, 'figures'>;
  /** What an operation is called in the figures, by the hash of its document; null of one that has no name there. */
  readonly operationName: (documentHash: string) => string | null;
}

/** Figures on how the hub answers. No label tells who asked, nor about whom, and each has a known few values. */
export class GatewayMetrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly page = new MetricsText(this.registry);

  private readonly questions = new Histogram({
    name: 'aeo_hub_question_duration_seconds',
    help: 'Time to answer, by registered operation (all else: other) and HTTP status; 499: the caller went away.',
    labelNames: ['operation', 'status'],
    buckets: BUCKETS,
    registers: this.registers,
  });

  private readonly calls = new Histogram({
    name: 'aeo_hub_subgraph_call_duration_seconds',
    help: 'Time of a call to a subgraph, with waiting for its turn and a second attempt, by how it answered: OK, LATE, DOWN.',
    labelNames: ['subgraph', 'state'],
    buckets: BUCKETS,
    registers: this.registers,
  });

  private readonly outcomes = new Counter({
    name: 'aeo_hub_lookup_outcomes_total',
    help: 'Identifiers and names asked about, by the field that was asked and the outcome that was told. None while no audit is kept.',
    labelNames: ['field', 'outcome'],
    registers: this.registers,
  });

  private readonly errors = new Counter({
    name: 'aeo_hub_answer_errors_total',
    help: 'Errors in answers, by code; codes that are not the gateway’s own: other.',
    labelNames: ['code'],
    registers: this.registers,
  });

  constructor(private readonly options: MetricsOptions) {
    const { watch, sources, readiness, turns, bodies } = options;
    const age = new Gauge({
      name: 'aeo_hub_program_data_age_seconds',
      help: 'How old a program’s data is: seconds since its latest file was applied. Missing as long as that is not known.',
      labelNames: ['program'],
      registers: this.registers,
      collect: async () => {
        await readiness.dependencies();
        age.reset();
        for (const { program, ageSeconds } of freshness(watch, new Date())) {
          if (ageSeconds !== null) age.set({ program }, ageSeconds);
        }
      },
    });
    const open = new Gauge({
      name: 'aeo_hub_questions_open',
      help: 'Questions that have come and are not answered.',
      registers: this.registers,
      collect: (): void => open.set(turns.figures.open),
    });
    const running = new Gauge({
      name: 'aeo_hub_questions_running',
      help: 'Questions among these that have their turn.',
      registers: this.registers,
      collect: (): void => running.set(turns.figures.running),
    });
    const arriving = new Gauge({
      name: 'aeo_hub_bodies_arriving',
      help: 'Request bodies that are still arriving.',
      registers: this.registers,
      collect: (): void => arriving.set(bodies.figures.arriving),
    });
    const held = new Gauge({
      name: 'aeo_hub_bodies_bytes',
      help: 'Bytes of the request bodies that are held.',
      registers: this.registers,
      collect: (): void => held.set(bodies.figures.bytes),
    });
    const waiting = new Gauge({
      name: 'aeo_hub_questions_waiting',
      help: 'Questions among these that wait for their turn.',
      registers: this.registers,
      collect: (): void => waiting.set(turns.figures.waiting),
    });
    guardMetrics(this.registry, sources);
    dependencyMetrics(this.registry, readiness);
    poolMetrics(this.registry);
    loopMetrics(this.registry);
    answerCacheMetrics(this.registry);
  }

  /** Counts a request that is over. */
  answered({ question, status, milliseconds }: AnsweredQuestion): void {
    const course = question?.course;
    const operation = (course?.operation && this.options.operationName(course.operation.hash)) ?? 'other';
    this.questions.observe({ operation, status }, milliseconds / 1_000);
    for (const { field, outcome } of course?.rows ?? []) this.outcomes.inc({ field, outcome });
    for (const code of course?.errorCodes ?? []) this.errors.inc({ code: knownCode(code) });
  }

  /** Counts a call to a subgraph. */
  called(subgraph: string, state: AnswerState, milliseconds: number): void {
    this.calls.observe({ subgraph, state }, milliseconds / 1_000);
  }

  /** As Prometheus reads them; of all workers, where this process is one of several. */
  async text(): Promise<string> {
    return this.page.read();
  }
}
