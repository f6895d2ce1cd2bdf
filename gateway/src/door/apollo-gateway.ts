import { ApolloGateway } from '@apollo/gateway';
import type { Logger } from 'pino';
import { forbidApolloTelemetry } from '../config';
import type { Plans } from '../planning/plans';
import type { FollowSupergraph } from '../supergraph/follow-supergraph-file';
import type { SubgraphSources } from '../supergraph/subgraph-sources';
import { SupergraphInForce } from '../supergraph/supergraph-in-force';
import { checkScalars } from './check-scalars';
import { listEnumValues } from './list-enum-values';

export interface ApolloGatewayOptions {
  readonly supergraphSdl: string;
  /** Brings a new supergraph whenever there is one; null: it stays the same. */
  readonly follow: FollowSupergraph | null;
  readonly sources: SubgraphSources;
  /** Makes its plans. */
  readonly plans: Plans;
  readonly logger: Logger;
}

/** The supergraph in force, told nothing by the environment and telling nothing to anyone. What is asked over it, `plans` plans. */
export function apolloGateway({ supergraphSdl, follow, sources, plans, logger }: ApolloGatewayOptions): ApolloGateway {
  forbidApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const end = follow?.((changed) => sources.change(changed, () => update(changed)));
      return { supergraphSdl, cleanup: async () => end?.() };
    },
    buildService: ({ name, url = '' }) => {
      sources.open({ name, url });
      // Plans are executed elsewhere, by asking the sources themselves.
      return { process: () => Promise.reject(new Error('The gateway executes nothing itself.')) };
    },
    logger,
    // A header would show the plan, and with it what clients cannot see.
    __exposeQueryPlanExperimental: false,
    // Composition has validated it, and once more would cost every start; one that comes later is checked before.
    validateSupergraph: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkScalars(apiSchema);
    listEnumValues(apiSchema);
    const { queryPlanner } = gateway.__testing();
    if (!queryPlanner) throw new Error('The gateway has taken no supergraph.');
    plans
      .follow(new SupergraphInForce(coreSupergraphSdl, apiSchema, queryPlanner.supergraph))
      .catch((err: unknown) => logger.error({ err }, 'nothing can be planned over the supergraph'));
  });
  return gateway;
}
