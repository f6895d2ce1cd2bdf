import { WINDOW_SECONDS, type RateState } from './rate-limiter';

/** What a caller is told of its share: the fields of draft-ietf-httpapi-ratelimit-headers-06, which clients know. */
export function rateHeaders({ isExceeded, limit, remaining, resetSeconds }: RateState): Record<string, string> {
  return {
    'ratelimit-policy': `${limit};w=${WINDOW_SECONDS}`,
    'ratelimit-limit': String(limit),
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(resetSeconds),
    ...(isExceeded && { 'retry-after': String(resetSeconds) }),
  };
}
