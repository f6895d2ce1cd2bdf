import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Logger } from 'pino';
import { forbidApolloTelemetry } from '../config';
import { checkScalars } from './check-scalars';

export interface ApolloGatewayOptions {
  readonly supergraphSdl: string;
  readonly dataSourceFor: (subgraph: { readonly name: string; readonly url: string }) => GraphQLDataSource;
  readonly logger: Logger;
}

/** The planner and executor of questions, told nothing by the environment and telling nothing to anyone. */
export function apolloGateway({ supergraphSdl, dataSourceFor, logger }: ApolloGatewayOptions): ApolloGateway {
  forbidApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name, url = '' }) => dataSourceFor({ name, url }),
    logger,
    // A header would show the plan, and with it what clients cannot see.
    __exposeQueryPlanExperimental: false,
    // Composition has validated it, and once more would cost every start.
    validateSupergraph: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema));
  return gateway;
}
