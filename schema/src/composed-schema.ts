import type { GraphQLSchema } from 'graphql';

/** What the subgraphs make together. */
export interface ComposedSchema {
  /** What the gateway plans by. */
  readonly supergraphSdl: string;
  /** What clients see: the supergraph without its machinery and without inaccessible fields. */
  readonly api: GraphQLSchema;
}
