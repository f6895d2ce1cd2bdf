import { SUBGRAPH_NAMES, type SubgraphName } from '../subgraph';

const FIRST_PORT = 4001;

/** Where a subgraph listens unless told otherwise: each on a port of its own, in the order of SUBGRAPH_NAMES. */
export function defaultPort(name: SubgraphName): number {
  return FIRST_PORT + SUBGRAPH_NAMES.indexOf(name);
}
