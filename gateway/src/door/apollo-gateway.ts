import { ApolloGateway, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Logger } from 'pino';
import { forbidApolloTelemetry } from '../config';
import type { Plans } from '../planning/plans';
import type { FollowSupergraph } from '../supergraph/follow-supergraph-file';
import type { SubgraphSources } from '../supergraph/subgraph-sources';
import type { Question } from '../question/question';
import { checkScalars } from './check-scalars';

type Asked = GraphQLDataSourceProcessOptions<Question>;

export interface ApolloGatewayOptions {
  readonly supergraphSdl: string;
  /** Brings a new supergraph whenever there is one; null: it stays the same. */
  readonly follow: FollowSupergraph | null;
  readonly sources: SubgraphSources;
  /** Makes its plans. */
  readonly plans: Plans;
  readonly logger: Logger;
}

/** The executor of questions, told nothing by the environment and telling nothing to anyone. */
export function apolloGateway({ supergraphSdl, follow, sources, plans, logger }: ApolloGatewayOptions): ApolloGateway {
  forbidApolloTelemetry();
  const gateway = new ApolloGateway({
    supergraphSdl: async ({ update }) => {
      const end = follow?.((changed) => sources.change(changed, () => update(changed)));
      return { supergraphSdl, cleanup: async () => end?.() };
    },
    buildService: ({ name, url = '' }) => {
      sources.open({ name, url });
      // The gateway would keep a source that is gone for a subgraph that leaves and comes back.
      return { process: (asked: Asked) => sources.sourceOf({ name, url }).process(asked) };
    },
    queryPlannerConfig: { cache: plans.asCache },
    logger,
    // A header would show the plan, and with it what clients cannot see.
    __exposeQueryPlanExperimental: false,
    // Composition has validated it, and once more would cost every start; one that comes later is checked before.
    validateSupergraph: false,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkScalars(apiSchema);
    plans
      .follow(coreSupergraphSdl)
      .catch((err: unknown) => logger.error({ err }, 'nothing can be planned over the supergraph'));
  });
  return gateway;
}
