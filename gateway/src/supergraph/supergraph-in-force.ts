import type { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { typeConditions, type IsOfType } from '../execution/type-conditions';
import type { NamedSubgraph } from './subgraph-sources';

/** What questions are planned and executed over. A question that has begun stays with the one that it began with. */
export class SupergraphInForce {
  readonly isOfType: IsOfType;
  private readonly subgraphs: ReadonlyMap<string, NamedSubgraph>;

  /** @param schema what clients see of it */
  constructor(
    readonly sdl: string,
    readonly schema: GraphQLSchema,
    supergraph: Supergraph,
  ) {
    this.isOfType = typeConditions(supergraph.schema.toGraphQLJSSchema());
    this.subgraphs = new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, { name, url }]));
  }

  subgraphNamed(name: string): NamedSubgraph {
    const subgraph = this.subgraphs.get(name);
    if (!subgraph) throw new Error(`The supergraph has no subgraph "${name}".`);
    return subgraph;
  }
}
