import type { Localized } from '@aeo-hub/core/language';
import { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import type { Address } from '../door/address-of';

/** What is said instead of an answer that could not be audited, or not be given its receipt, or not in time. */
export function withheld({ language }: Pick<Address, 'language'>, why: keyof typeof WITHHELD): GraphQLError {
  return new GraphQLError(WITHHELD[why][language], { extensions: { code: ERROR_CODE[why], http: { status: 503 } } });
}

const WITHHELD = {
  TIMEOUT: {
    en: 'The time of the question was over before its answer was complete, so it is withheld. That says nothing about a company. Ask again as Retry-After says, or about fewer at a time.',
    fr: 'Le temps de la question s’est écoulé avant que la réponse soit complète; elle est donc retenue. Cela ne dit rien d’une entreprise. Redemandez selon Retry-After, ou au sujet de moins d’entreprises à la fois.',
    es: 'El tiempo de la pregunta se agotó antes de que la respuesta estuviera completa, por lo que se retiene. Eso no dice nada de una empresa. Vuelva a preguntar según Retry-After, o sobre menos empresas a la vez.',
  },
  AUDIT_UNAVAILABLE: {
    en: 'The question could not be entered in the audit, so its answer is withheld. Ask again in a moment.',
    fr: 'La question n’a pas pu être inscrite au journal d’audit; sa réponse est donc retenue. Posez-la à nouveau dans un instant.',
    es: 'La pregunta no pudo anotarse en el registro de auditoría, por lo que se retiene su respuesta. Vuelva a preguntar en un momento.',
  },
  RECEIPT_UNAVAILABLE: {
    en: 'The answer could not be given its receipt, so it is withheld. Ask again in a moment.',
    fr: 'La réponse n’a pas pu recevoir sa preuve signée; elle est donc retenue. Posez à nouveau la question dans un instant.',
    es: 'La respuesta no pudo recibir su comprobante firmado, por lo que se retiene. Vuelva a preguntar en un momento.',
  },
} as const satisfies Readonly<Record<string, Localized>>;
