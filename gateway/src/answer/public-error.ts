import { INTERNAL_MESSAGE, isInternal } from '@aeo-hub/core/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import { ERROR_CODE } from './error-code';
import { shortenedMessage } from './shortened-message';

/** The Apollo gateway's, for a subgraph that it could not read: it comes with the text of whatever went wrong. */
const DOWNSTREAM_SERVICE_ERROR = 'DOWNSTREAM_SERVICE_ERROR';

/** From a subgraph, these describe what the gateway sent, not what the caller sent: a fault of the hub. */
const FAULTS_OF_THE_GATEWAY: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INVALID_REPRESENTATION',
]);

/**
 * What of an error a caller may read: errors with a code of ours or of GraphQL pass, with their path and the subgraph that said so;
 * everything else becomes INTERNAL_SERVER_ERROR. No other extension passes, whatever a subgraph or a library put there.
 */
export function publicError({ message, path, locations, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  const subgraph = extensions?.['serviceName'];
  const masked = isMasked(extensions?.['code'], subgraph !== undefined);
  return {
    message: masked ? INTERNAL_MESSAGE.en : shortenedMessage(message),
    ...(locations && { locations }),
    ...(path && { path: withoutListMarks(path) }),
    extensions: {
      code: masked ? ERROR_CODE.INTERNAL_SERVER_ERROR : extensions?.['code'],
      ...(typeof subgraph === 'string' && { subgraph }),
    },
  };
}

/** Whether an error's message may hold what only the log should. */
export function isMasked(code: unknown, fromSubgraph: boolean): boolean {
  return isInternal(code) || code === DOWNSTREAM_SERVICE_ERROR || (fromSubgraph && FAULTS_OF_THE_GATEWAY.has(code));
}

/** The planner writes `@` for "each of the list"; a path of the answer ends before it. */
function withoutListMarks(path: readonly (string | number)[]): readonly (string | number)[] {
  const mark = path.indexOf('@');
  return mark < 0 ? path : path.slice(0, mark);
}
