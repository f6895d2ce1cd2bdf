import type { ConfigReader } from '../../config-reader';

/** Where it is counted what callers have asked: in this process, or in the audit's database, for gateways that share it. */
export const RATE_STORES = ['memory', 'postgresql'] as const;

/** How much one caller may ask in a minute. */
export interface RateLimits {
  /** `RATE_LIMIT_IDENTIFIERS`: identifiers a minute of a caller with a token; a question about none counts as one. 0: no limit. Default 150000, thirty full batches. */
  readonly identifiers: number;
  /** `RATE_LIMIT_PUBLIC`: questions a minute from one address without a token. 0: no limit. Default 3000. */
  readonly publicQuestions: number;
  /** `RATE_LIMIT_PLANNING`: objects a minute that one caller, or one address without a token, selects by documents that were not asked lately. 0: no limit. Default 20000. */
  readonly plannedObjects: number;
  /** `RATE_LIMIT_STORE`: where it is counted, `memory` or `postgresql`: the audit's database, for several gateways that share it. Default `memory`. */
  readonly store: (typeof RATE_STORES)[number];
}

/** @param reader gathers what is wrong with the settings */
export function readRateLimits(reader: ConfigReader): RateLimits {
  const range = { least: 0, most: 1_000_000_000 };
  return {
    identifiers: reader.integer('RATE_LIMIT_IDENTIFIERS', {
      default: 150_000,
      ...range,
      unit: 'identifiers a minute; 0: no limit',
    }),
    publicQuestions: reader.integer('RATE_LIMIT_PUBLIC', {
      default: 3_000,
      ...range,
      unit: 'questions a minute; 0: no limit',
    }),
    plannedObjects: reader.integer('RATE_LIMIT_PLANNING', {
      default: 20_000,
      ...range,
      unit: 'objects a minute; 0: no limit',
    }),
    store: reader.oneOf('RATE_LIMIT_STORE', RATE_STORES, 'memory'),
  };
}
