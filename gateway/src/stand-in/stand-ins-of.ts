import { Supergraph } from '@apollo/federation-internals';
import { answeredPrograms } from './answered-programs';
import { StandIn } from './stand-in';

/** The stand-ins of the subgraphs that answer for programs in a composed schema, by the name of the subgraph; other subgraphs have none. */
export function standInsOf(supergraphSdl: string): ReadonlyMap<string, StandIn> {
  const subgraphs = [...Supergraph.build(supergraphSdl).subgraphs()];
  return new Map(
    subgraphs.flatMap((subgraph) => {
      const programs = answeredPrograms(subgraph);
      return programs.length > 0
        ? [[subgraph.name, new StandIn(subgraph.schema.toGraphQLJSSchema(), programs)] as const]
        : [];
    }),
  );
}
