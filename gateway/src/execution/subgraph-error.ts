import { GraphQLError, type GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/** An error that names no code has this one. */
const NO_CODE = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * An error of a subgraph, as one of the canonical response.
 *
 * @param path through the canonical response
 */
export function subgraphError(subgraph: string, error: GraphQLFormattedError, path: Path): GraphQLError {
  const { message, extensions } = error;
  return new GraphQLError(message || `Error while fetching subquery from service "${subgraph}"`, {
    // As it came: it may have members that a GraphQLError has not.
    originalError: error as unknown as Error,
    path,
    extensions: { code: NO_CODE, ...extensions, serviceName: subgraph },
  });
}
