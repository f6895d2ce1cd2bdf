import type { GraphQLRequest } from '@apollo/server';
import type { RequestEnvelope } from '../subgraph/request-context';
import type { Execution } from './answer';

/** An operation, and all that its answer may go by besides the data. */
export interface AskedOperation {
  readonly request: GraphQLRequest;
  readonly envelope: RequestEnvelope;
  /** When it came in. */
  readonly now: Date;
  /** `OpenSubgraph.circumstances` */
  readonly circumstances: () => Promise<string>;
}

export type Execute = (request: GraphQLRequest) => Promise<Execution>;
