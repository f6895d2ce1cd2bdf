import type { GraphQLRequest } from '@apollo/server';
import { LRUCache } from 'lru-cache';
import type { DataVersionWatch } from '../data-version';
import { executedAnswer, keptAnswer, type Answer } from './answer';
import type { AnswerCacheSettings } from './answer-cache-settings';
import type { AskedOperation, Execute } from './asked-operation';
import { entitiesAnswer } from './entities-answer';
import type { AnswerCacheFigures } from './figures';
import { KeptAnswers } from './kept-answers';
import { operationShape, type OperationShape } from './operation-shape';
import { isWhole, VersionedQuestion } from './versioned-question';

/** How much text of operations is kept with what is known of them, characters: thousands of such as gateways plan. */
const SHAPES_TEXT = 4_000_000;

/**
 * Answers of a subgraph, kept for as long as its data is what they were made of.
 *
 * What is given out was made, from beginning to end, of the version that the data has: the version was known before, and the database
 * was asked for it after and said the same. So nothing was written meanwhile. While the version is not known, or part of the data has
 * yet to begin to count, everything is made anew.
 */
export class AnswerCache {
  private readonly kept: KeptAnswers;
  private readonly shapes = new LRUCache<string, OperationShape>({
    maxSize: SHAPES_TEXT,
    sizeCalculation: (_, text) => text.length + 1,
  });
  private hits = 0;
  private misses = 0;
  private aside = 0;

  constructor(
    private readonly versions: Pick<DataVersionWatch, 'current' | 'distrust' | 'lookSoon'>,
    private readonly settings: AnswerCacheSettings,
  ) {
    this.kept = new KeptAnswers(settings.maxBytes);
  }

  get figures(): AnswerCacheFigures {
    const { hits, misses, aside, kept, versions } = this;
    return { hits, misses, aside, bytes: kept.bytes, answers: kept.count, version: versions.current?.number ?? null };
  }

  /** The answer to an operation: kept, or made by `execute`. */
  async answer(asked: AskedOperation, execute: Execute): Promise<Answer> {
    const shape = this.shapeOf(asked.request);
    if (shape.kind === 'CHANGE') return this.change(asked, execute);
    const version = this.versions.current;
    if (shape.kind === 'NONE' || version === null || asked.now.getTime() < version.settledAt) {
      this.aside += 1;
      return executedAnswer(await execute(asked.request));
    }
    const { versions, settings } = this;
    const question = new VersionedQuestion(asked, version, versions, this.kept.of(version.at), settings.maxAgeMs);
    const scope = await question.scope(shape).catch(() => null);
    // What the answer goes by cannot be told: that is for the executor to say.
    if (scope === null) return executedAnswer(await execute(asked.request));
    if (shape.kind === 'WHOLE') return this.whole(question, scope, execute);
    const { answer, hits, misses } = await entitiesAnswer(question, shape, scope, execute);
    this.hits += hits;
    this.misses += misses;
    return answer;
  }

  private async whole(question: VersionedQuestion, scope: string, execute: Execute): Promise<Answer> {
    const found = question.find(scope);
    if (found) {
      this.hits += 1;
      return keptAnswer(found.text);
    }
    this.misses += 1;
    const begunAt = performance.now();
    const execution = await execute(question.request);
    if (!isWhole(execution)) return executedAnswer(execution);
    const text = JSON.stringify(execution.result);
    question.keep(scope, { text, making: { begunAt, doneAt: performance.now(), extensions: null } });
    return { ...executedAnswer(execution), text: () => text };
  }

  /** What has changed is seen at once in this process, and in others when the database tells them. */
  private async change({ request }: AskedOperation, execute: Execute): Promise<Answer> {
    try {
      return executedAnswer(await execute(request));
    } finally {
      this.versions.distrust();
    }
  }

  private shapeOf(request: GraphQLRequest): OperationShape {
    const key = `${request.operationName ?? ''} ${request.query ?? ''}`;
    const known = this.shapes.get(key);
    if (known) return known;
    const shape = operationShape(request);
    this.shapes.set(key, shape);
    return shape;
  }
}
