import { negotiateLanguage, type Language } from '@aeo-hub/core/language';
import type { FastifyRequest } from 'fastify';

/** What every answer is addressed by: the id of the question, and the language that the caller reads. */
export interface Address {
  readonly requestId: string;
  readonly language: Language;
}

export function addressOf(request: FastifyRequest): Address {
  return { requestId: request.id, language: negotiateLanguage(request.headers['accept-language']) };
}
