import type { FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import { OVERLOADED, RETRY_AFTER_SECONDS } from '../limits/turns/overload';
import { addressOf } from './address-of';
import { HttpProblem } from './http-problem';

/** Turns a request away because the hub has too much to do. */
export function overloaded(request: FastifyRequest): HttpProblem {
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return new HttpProblem(503, ERROR_CODE.OVERLOADED, OVERLOADED[addressOf(request).language], headers);
}
