import {
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible';
import type { AuditDatabase } from '../../audit/storage/audit-database';
import { BoundedKeys } from './bounded-keys';
import { WINDOW_SECONDS, type RateKey, type RateLimiter, type RateState } from './rate-limiter';
import type { RateLimits } from './rate-limits';

/** Made by the audit's migrations; its shape is the library's. */
const TABLE = 'rate_use';
/** Callers that are counted at the same time; each takes some hundred bytes. */
const MOST_KEYS = 20_000;

/** Counts in windows of a minute, each from a caller's first question on. */
export class FlexibleRateLimiter implements RateLimiter {
  private readonly limiters: Readonly<Record<RateKey['kind'], RateLimiterAbstract | null>>;
  private readonly keys = new BoundedKeys(MOST_KEYS, WINDOW_SECONDS * 1_000);

  /** @param database the table `rate_use` of which gateways share; null: each process counts in its memory */
  constructor({ identifiers, publicQuestions, plannedObjects }: RateLimits, database: AuditDatabase | null) {
    this.limiters = {
      CALLER: limiterOf('caller', identifiers, database),
      ADDRESS: limiterOf('address', publicQuestions, database),
      PLANNING: limiterOf('planning', plannedObjects, database),
    };
  }

  async count({ kind, name }: RateKey, amount: number): Promise<RateState | null> {
    const limiter = this.limiters[kind];
    if (!limiter) return null;
    const key = this.keys.of(`${kind} ${name}`, Date.now());
    try {
      return stateOf(limiter, await limiter.consume(key, amount), false);
    } catch (error) {
      if (error instanceof RateLimiterRes) return stateOf(limiter, error, true);
      throw error;
    }
  }
}

function limiterOf(keyPrefix: string, points: number, database: AuditDatabase | null): RateLimiterAbstract | null {
  if (points === 0) return null;
  const memory = new RateLimiterMemory({ keyPrefix, points, duration: WINDOW_SECONDS });
  if (!database) return memory;
  return new RateLimiterPostgres({
    storeClient: { query: async ({ text, values }: Statement) => ({ rows: await database.query(text, [...values]) }) },
    storeType: 'client',
    tableName: TABLE,
    tableCreated: true,
    keyPrefix,
    points,
    duration: WINDOW_SECONDS,
    // While the database cannot be had, each gateway goes by what it has counted itself.
    insuranceLimiter: memory,
  });
}

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

function stateOf({ points: limit }: RateLimiterAbstract, res: RateLimiterRes, isExceeded: boolean): RateState {
  const resetSeconds = Math.max(Math.ceil(res.msBeforeNext / 1_000), 1);
  return { isExceeded, limit, remaining: Math.max(res.remainingPoints, 0), resetSeconds };
}
