import type { Localized } from '@aeo-hub/core/language';
import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { ErrorCode } from '../answer/error-code';
import type { Address } from '../door/address-of';

export interface Refusal {
  /** HTTP status. Default 400. */
  readonly status?: number;
  readonly code: ErrorCode;
  readonly message: Localized;
  /** Of HTTP. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why a question is not answered, in the language of whoever asks. */
export function refusal(
  { language }: Pick<Address, 'language'>,
  { status = 400, code, message, headers = {} }: Refusal,
): GraphQLError {
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message[language], { extensions: { code, http } });
}

/** A number as a person reads it: a thousand is `1,000`, `1 000` or `1000` by the language. */
export function inWords(count: number): Localized {
  const whole = Math.min(count, Number.MAX_SAFE_INTEGER);
  return {
    en: whole.toLocaleString('en'),
    fr: whole.toLocaleString('fr-CA'),
    es: whole.toLocaleString('es-MX'),
  };
}
