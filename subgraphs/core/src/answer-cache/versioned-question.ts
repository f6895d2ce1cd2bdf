import type { GraphQLRequest } from '@apollo/server';
import type { LRUCache } from 'lru-cache';
import { calendarDayOf } from '../calendar';
import type { DataVersion, DataVersionWatch } from '../data-version';
import type { Execution } from './answer';
import type { AskedOperation } from './asked-operation';
import type { KeptAnswer } from './kept-answers';
import type { OperationShape } from './operation-shape';
import { scopeKey } from './scope-key';

/** An operation that is asked of a known version of the data, and what is kept of that version. */
export class VersionedQuestion {
  private readonly askedAt = performance.now();

  /** @param version as known before anything is read */
  constructor(
    private readonly asked: AskedOperation,
    private readonly version: DataVersion,
    private readonly versions: Pick<DataVersionWatch, 'current' | 'lookSoon'>,
    private readonly kept: LRUCache<string, KeptAnswer>,
    private readonly maxAgeMs: number,
  ) {}

  get request(): GraphQLRequest {
    return this.asked.request;
  }

  /** Whether the data is known to have another version by now. */
  get hasRisen(): boolean {
    const { current } = this.versions;
    return current !== null && current.at !== this.version.at;
  }

  /** What its answer is kept under, or, followed by its representation, that of each entity. */
  async scope(shape: OperationShape): Promise<string> {
    const { request, envelope, now, circumstances } = this.asked;
    const { query = '', operationName = null, variables = {} } = request;
    const others = shape.kind === 'ENTITIES' ? { ...variables, [shape.variable]: null } : variables;
    return scopeKey({
      operation: [query, operationName, others],
      envelope,
      today: calendarDayOf(now),
      circumstances: await circumstances(),
    });
  }

  /**
   * What is kept, if it is not too old, and if the database was asked for its version after it was made and had the same: else something
   * may have been written while it was made.
   */
  find(key: string): KeptAnswer | undefined {
    const found = this.kept.get(key);
    if (found === undefined || found.making.doneAt >= this.version.confirmedAt) return undefined;
    return this.askedAt - found.making.begunAt <= this.maxAgeMs ? found : undefined;
  }

  /**
   * Keeps what was made of the version, or of a later one: which of them is seen when the database is next asked. That is soon when it was
   * made a second time, for then it may be asked again; most is asked once.
   */
  keep(key: string, answer: KeptAnswer): void {
    const isAskedAgain = this.kept.has(key);
    this.kept.set(key, answer);
    if (isAskedAgain) this.versions.lookSoon();
  }
}

/** Whether an execution gave all that was asked; what has an error in it is not kept. */
export function isWhole({ result, status }: Execution): boolean {
  return result.errors === undefined && Boolean(result.data) && status === 200;
}
