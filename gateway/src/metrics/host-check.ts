import { HOST_REFUSED, isAllowedHost } from '@aeo-hub/core/metrics-hosts';
import type { FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import { HttpProblem } from '../door/http-problem';

/** The `Host` header as the client sent it; `X-Forwarded-Host` does not count. */
export function hasAllowedHost({ headers }: FastifyRequest, allowed: readonly string[]): boolean {
  return isAllowedHost(headers.host, allowed);
}

/** @throws HttpProblem */
export function refuseHost(): never {
  throw new HttpProblem(403, ERROR_CODE.HOST_NOT_ALLOWED, HOST_REFUSED);
}
