import type { Localized } from '@aeo-hub/core/language';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import type { Address } from '../door/address-of';

/** What is said instead of an answer that could not be audited, or not be given its receipt. */
export function withheld({ language }: Pick<Address, 'language'>, why: keyof typeof WITHHELD): GraphQLError {
  return new GraphQLError(WITHHELD[why][language], { extensions: { code: ERROR_CODE[why], http: { status: 503 } } });
}

const WITHHELD = {
  AUDIT_UNAVAILABLE: {
    en: 'The question could not be entered in the audit, so its answer is withheld. Ask again in a moment.',
    fr: 'La question n’a pas pu être inscrite au journal d’audit ; sa réponse est donc retenue. Posez-la à nouveau dans un instant.',
    es: 'La pregunta no pudo anotarse en el registro de auditoría, por lo que se retiene su respuesta. Vuelva a preguntar en un momento.',
  },
  RECEIPT_UNAVAILABLE: {
    en: 'The answer could not be given its receipt, so it is withheld. Ask again in a moment.',
    fr: 'La réponse n’a pas pu recevoir sa preuve signée ; elle est donc retenue. Posez à nouveau la question dans un instant.',
    es: 'La respuesta no pudo recibir su comprobante firmado, por lo que se retiene. Vuelva a preguntar en un momento.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
