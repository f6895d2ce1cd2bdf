import type { Supergraph } from '@apollo/federation-internals';
import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { argumentFields } from '../canonical/argument-fields';
import type { CanonicalNames } from '../canonical/canonical-document';
import { typeConditions, type IsOfType } from '../execution/type-conditions';
import type { NamedSubgraph } from './named-subgraph';

/** What questions are planned and executed over. A question that has begun stays with the one that it began with. */
export class SupergraphInForce {
  readonly isOfType: IsOfType;
  /** What canonical documents are made by. */
  readonly names: CanonicalNames;
  private readonly subgraphs: ReadonlyMap<string, NamedSubgraph>;

  /** @param schema what clients see of it */
  constructor(
    readonly sdl: string,
    readonly schema: GraphQLSchema,
    supergraph: Supergraph,
  ) {
    const whole = supergraph.schema.toGraphQLJSSchema();
    this.isOfType = typeConditions(whole);
    this.names = { schema, taking: argumentFields(whole), fieldNames: fieldNamesOf(whole) };
    this.subgraphs = new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, { name, url }]));
  }

  subgraphNamed(name: string): NamedSubgraph {
    const subgraph = this.subgraphs.get(name);
    if (!subgraph) throw new Error(`The supergraph has no subgraph "${name}".`);
    return subgraph;
  }
}

function fieldNamesOf(schema: GraphQLSchema): ReadonlySet<string> {
  const types = Object.values(schema.getTypeMap());
  return new Set(
    types.flatMap((type) => (isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()) : [])),
  );
}
