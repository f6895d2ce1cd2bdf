import { GraphQLError, type GraphQLFormattedError } from 'graphql';

type Path = readonly (string | number)[];

/** An error that names no code has this one. */
const NO_CODE = 'DOWNSTREAM_SERVICE_ERROR';

/**
 * An error of a subgraph, as one of the whole answer.
 *
 * @param pathIn where in the answer what the subgraph says is at a path is
 */
export function subgraphError(
  subgraph: string,
  error: GraphQLFormattedError,
  pathIn: (path: Path | undefined) => Path | undefined,
): GraphQLError {
  const { message, extensions } = error;
  const path = pathIn(error.path);
  return new GraphQLError(message || `Error while fetching subquery from service "${subgraph}"`, {
    // As it came: who reads it may find more than GraphQL tells.
    originalError: error as unknown as Error,
    ...(path && { path }),
    extensions: { code: NO_CODE, ...extensions, serviceName: subgraph },
  });
}
