import { DATA_AS_OF } from '@aeo-hub/core/subgraph';
import { badTransport } from '../door/toy-subgraph.test-kit';
import type { SubgraphTransport } from '../transport/subgraph-transport';

/** Instead of a subgraph: one that answers nothing but that it is there, and how fresh its data is. */
export function programTransport(dataAsOf: string | null): SubgraphTransport {
  return badTransport(async () => ({ data: { __typename: 'Query' }, extensions: { [DATA_AS_OF]: dataAsOf } }));
}
