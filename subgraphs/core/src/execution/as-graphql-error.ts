import { GraphQLError } from 'graphql';

/**
 * An error of compiled code as graphql-js makes it: with extensions, be they empty. Where in the operation it arose is left out, as the
 * gateway wrote the operation and tells nobody.
 */
export function asGraphQLError({ message, path, originalError, extensions }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { path, originalError, extensions });
}
