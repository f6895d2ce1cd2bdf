import { Supergraph } from '@apollo/federation-internals';
import { programOf, StandIn } from './stand-in';

/** The stand-ins of the programs in a composed schema, by the name of the subgraph; other subgraphs have none. */
export function standInsOf(supergraphSdl: string): ReadonlyMap<string, StandIn> {
  const subgraphs = Supergraph.build(supergraphSdl).subgraphs();
  return new Map(
    subgraphs.names().flatMap((name) => {
      const program = programOf(name);
      const schema = subgraphs.get(name)?.schema.toGraphQLJSSchema();
      return program && schema ? [[name, new StandIn(schema, program)] as const] : [];
    }),
  );
}
