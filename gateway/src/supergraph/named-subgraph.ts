/** A subgraph as a supergraph names it. */
export interface NamedSubgraph {
  readonly name: string;
  readonly url: string;
}
