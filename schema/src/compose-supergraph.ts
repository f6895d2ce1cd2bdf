import { composeServices, type CompositionResult } from '@apollo/composition';
import { parse, type GraphQLError } from 'graphql';
import type { ComposedSchema } from './composed-schema';
import { CompositionError } from './composition-error';
import type { SubgraphSdl } from './subgraph-sdl';

/**
 * Composes the subgraphs. A hint fails as an error does: hints are where subgraphs disagree on a description, an argument or a
 * shared value, and composition then drops one side silently.
 *
 * @throws CompositionError
 */
export function composeSupergraph(subgraphs: readonly SubgraphSdl[]): ComposedSchema {
  const composed = composeServices(subgraphs.map(({ name, url, sdl }) => ({ name, url, typeDefs: parse(sdl) })));
  if (composed.errors) throw new CompositionError(composed.errors.map(describeError));
  if (composed.hints.length > 0) throw new CompositionError(composed.hints.map(describeHint));
  return {
    supergraphSdl: `${composed.supergraphSdl.trimEnd()}\n`,
    api: composed.schema.toAPISchema().toGraphQLJSSchema(),
  };
}

function describeError(error: GraphQLError): string {
  const { code } = error.extensions;
  return typeof code === 'string' ? `${code}: ${error.message}` : error.message;
}

type CompositionHint = NonNullable<CompositionResult['hints']>[number];

function describeHint(hint: CompositionHint): string {
  return `${hint.definition.code}: ${hint.message}`;
}
