import { negotiateLanguage } from '@aeo-hub/core/language';
import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { FastifyRequest } from 'fastify';

/** What travels with a question: its id, and the language that the caller reads. */
export function envelopeOf(request: FastifyRequest): RequestEnvelope {
  return { requestId: request.id, language: negotiateLanguage(request.headers['accept-language']) };
}
