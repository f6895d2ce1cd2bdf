/** One subgraph as composition reads it. */
export interface SubgraphSdl {
  /** Its name in the supergraph, by which the gateway finds its transport. */
  readonly name: string;
  /** Where it answers when each subgraph runs alone; whoever starts the gateway may say otherwise. */
  readonly url: string;
  readonly sdl: string;
}
