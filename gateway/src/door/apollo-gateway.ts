import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar } from '@aeo-hub/core/scalars';
import { isScalarType, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { forbidApolloTelemetry } from '../config';

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

/** A composed schema knows scalars by name alone: with their checks, a malformed date is refused before any subgraph is asked. */
function checkScalars(schema: GraphQLSchema): void {
  for (const scalar of [CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar]) {
    const known = schema.getType(scalar.name);
    if (!isScalarType(known)) continue;
    known.parseValue = scalar.parseValue;
    known.parseLiteral = scalar.parseLiteral;
  }
}
