import { INTERNAL_MESSAGE } from '@aeo-hub/core/subgraph';
import type { Address } from '../door/address-of';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODE } from './error-code';

/** A public error as this caller gets it: with the id of the question, and a fault of ours in the caller's language. */
export function addressedError(error: GraphQLFormattedError, { requestId, language }: Address): GraphQLFormattedError {
  const internal = error.extensions?.['code'] === ERROR_CODE.INTERNAL_SERVER_ERROR;
  return {
    ...error,
    message: internal ? INTERNAL_MESSAGE[language] : error.message,
    extensions: { ...error.extensions, requestId },
  };
}
