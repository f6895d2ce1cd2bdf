import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import type { FormattedExecutionResult } from 'graphql';

/** One operation as a subgraph is sent it. */
export interface SubgraphRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** How the gateway reaches one subgraph, in its own process or elsewhere: nothing above knows which. */
export interface SubgraphTransport {
  /**
   * The subgraph's answer, errors of its own included. Rejects when no well-formed answer came; `signal` says that nobody waits
   * any more.
   */
  execute(
    request: SubgraphRequest,
    envelope: RequestEnvelope,
    signal: AbortSignal,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>>;
  /** Lets go of connections; what is behind the transport is closed by whoever opened it. */
  close(): Promise<void>;
}
