import type { RequestContext, RequestEnvelope, SubgraphServer } from '@aeo-hub/core/subgraph';
import type { FormattedExecutionResult } from 'graphql';
import type { SubgraphRequest, SubgraphTransport } from './subgraph-transport';

/** Asks a subgraph that runs in this process: no serialization, no socket. */
export class InProcessTransport<Context extends RequestContext> implements SubgraphTransport {
  constructor(private readonly subgraph: SubgraphServer<Context>) {}

  async execute(
    { query, variables, operationName }: SubgraphRequest,
    envelope: RequestEnvelope,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    return this.subgraph.execute(
      { query, ...(variables && { variables: { ...variables } }), ...(operationName && { operationName }) },
      envelope,
    );
  }

  async close(): Promise<void> {}
}
