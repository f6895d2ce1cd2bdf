import type { FastifyReply, FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../../answer/error-code';
import { addressOf } from '../../door/address-of';
import { HttpProblem } from '../../door/http-problem';
import { rateHeaders } from './rate-headers';
import type { RateKey, RateLimiter } from './rate-limiter';
import { rateMessage } from './rate-message';

/**
 * Counts a request to its caller, whatever it asks, and says in its answer how the share stands.
 *
 * @throws HttpProblem when it is more than the share
 */
export async function countRequest(
  rates: RateLimiter,
  key: RateKey,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const state = await rates.count(key, 1);
  if (!state) return;
  void reply.headers(rateHeaders(state));
  if (!state.isExceeded) return;
  const message = rateMessage(key.kind, state)[addressOf(request).language];
  throw new HttpProblem(429, ERROR_CODE.RATE_LIMITED, message);
}
