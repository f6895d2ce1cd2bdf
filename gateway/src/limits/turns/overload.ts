import type { Localized } from '@aeo-hub/core/language';
import type { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import type { Address } from '../../door/address-of';
import { refusal } from '../refusal';

/** Seconds after which to ask again. */
export const RETRY_AFTER_SECONDS = 2;

/** Said to whoever is turned away because too many ask at the same time. */
export const OVERLOADED: Localized = {
  en: 'The hub has more to do than it can now. It says nothing about a company. Ask again in a moment, as Retry-After says.',
  fr: 'Le hub est surchargé pour le moment. Cela ne dit rien d’une entreprise. Redemandez dans un instant, selon Retry-After.',
  es: 'El hub tiene ahora más trabajo del que puede hacer. Eso no dice nada de una empresa. Vuelva a preguntar en un momento, según Retry-After.',
};

/** Turns a question away that has been read already. */
export function overload(address: Pick<Address, 'language'>): GraphQLError {
  const headers = { 'retry-after': String(RETRY_AFTER_SECONDS) };
  return refusal(address, { status: 503, code: ERROR_CODE.OVERLOADED, message: OVERLOADED, headers });
}
