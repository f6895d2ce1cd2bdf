import type { Localized } from '@aeo-hub/core/language';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import type { Address } from '../door/address-of';

/** What is said instead of an answer that could not be audited. */
export function withheld({ language }: Pick<Address, 'language'>): GraphQLError {
  const extensions = { code: ERROR_CODE.AUDIT_UNAVAILABLE, http: { status: 503 } };
  return new GraphQLError(WITHHELD[language], { extensions });
}

const WITHHELD: Localized = {
  en: 'The question could not be entered in the audit, so its answer is withheld. Ask again in a moment.',
  fr: 'La question n’a pas pu être inscrite au journal d’audit ; sa réponse est donc retenue. Posez-la à nouveau dans un instant.',
  es: 'La pregunta no pudo anotarse en el registro de auditoría, por lo que se retiene su respuesta. Vuelva a preguntar en un momento.',
};
