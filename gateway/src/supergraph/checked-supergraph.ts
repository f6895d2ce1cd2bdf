import { Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { assertValidSchema } from 'graphql';
import type { NamedSubgraph } from './named-subgraph';

/**
 * The subgraphs that a supergraph names, once it is certain that questions can be planned over it.
 *
 * @throws what is wrong with it
 */
export function checkedSupergraph(supergraphSdl: string): readonly NamedSubgraph[] {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  assertValidSchema(supergraph.schema.toGraphQLJSSchema());
  assertValidSchema(supergraph.apiSchema().toGraphQLJSSchema());
  void new QueryPlanner(supergraph);
  return supergraph.subgraphsMetadata().map(({ name, url = '' }) => ({ name, url }));
}
