import type { ApolloServer } from '@apollo/server';
import { loopsDependency } from '@aeo-hub/core/loops';
import { drained, Readiness, type Dependency } from '@aeo-hub/core/readiness';
import { traceRequests } from '@aeo-hub/core/tracing';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { auditedSelections } from '../audit/witness/audited-selections';
import { ClosingStack } from '@aeo-hub/core/closing';
import type { GatewayConfig } from '../config';
import { GatewayMetrics } from '../metrics/gateway-metrics';
import { isLocal } from '../metrics/is-local';
import { hasAllowedHost, refuseHost } from '../metrics/host-check';
import { metricsRoute } from '../metrics/metrics.route';
import { openMetricsPort } from '../metrics/open-metrics-port';
import { tellAnswered } from '../observing/answered-question';
import { Pseudonyms } from '../observing/pseudonyms';
import { questionLog } from '../observing/question-log';
import { graphiqlRoute } from '../graphiql/graphiql.route';
import { placesDependency } from '../limits/turns/places-dependency';
import { RequestBodies } from '../limits/turns/request-bodies';
import { QuestionTurns } from '../limits/turns/question-turns';
import { plannedApart } from '../planning/planned-apart';
import { Plans } from '../planning/plans';
import type { Question } from '../question/question';
import { probesRoute } from '../probes/probes.route';
import { ProgramWatch } from '../program-state/program-watch';
import type { FollowSupergraph } from '../supergraph/follow-supergraph-file';
import { SubgraphSources } from '../supergraph/subgraph-sources';
import { TlsListener } from '../tls/tls-listener';
import type { SubgraphTransport } from '../transport/subgraph-transport';
import { WARM_UP, WarmUp } from '../warm-up/warm-up';
import { apolloGateway } from './apollo-gateway';
import { apolloServer, type AnsweringOptions } from './apollo-server';
import { ClientCertificates } from './client-certificates';
import { ClientNames } from './client-names';
import { CONNECTION_LIMITS } from './connection-limits';
import { credentialsOf } from './credentials-of';
import { graphqlRoute } from './graphql.route';
import { httpProblems } from './http-problems';
import { ListenError } from './listen-error';
import type { JWK } from 'jose';
import type { IdentitySource } from '../authentication/identity';
import { inNetworks } from './in-networks';
import { publicKeysRoute } from './public-keys.route';
import { requestIdFrom } from './request-id';

export interface GatewayOptions extends Pick<
  AnsweringOptions,
  'audit' | 'receipts' | 'rates' | 'documents' | 'logger'
> {
  readonly config: Pick<
    GatewayConfig,
    | 'host'
    | 'port'
    | 'questionTimeoutMs'
    | 'subgraphTimeoutMs'
    | 'drainTimeoutMs'
    | 'drainGraceMs'
    | 'limits'
    | 'isProduction'
    | 'carrierDocuments'
    | 'trustedProxies'
    | 'tls'
    | 'clientCertProxies'
    | 'logSalt'
    | 'metrics'
    | 'warmUp'
    | 'metricsHosts'
  >;
  readonly supergraphSdl: string;
  /** Brings a new supergraph whenever there is one. Default: it stays the same. */
  readonly followSupergraph?: FollowSupergraph;
  /** How to reach a subgraph of the supergraph; the gateway closes what it was given. */
  readonly transportTo: (subgraph: { readonly name: string; readonly url: string }) => SubgraphTransport;
  /** What it needs beside the subgraphs. */
  readonly dependencies: readonly Dependency[];
  /** Tells who asks. */
  readonly access: IdentitySource;
  /** Public keys of what the gateway signs. */
  readonly publicKeys: readonly JWK[];
  /** Ends the warm-up: the process is to stop. */
  readonly signal?: AbortSignal;
}

/** Of the time for stopping, what requests under way may take; the rest is for letting go of everything. */
const DRAINED_SHARE = 0.5;

/** The one door: answers questions until it is closed. */
export class GatewayServer {
  private constructor(
    /** Where it answers, as `http://127.0.0.1:4000`. */
    readonly url: string,
    private readonly opened: ClosingStack,
    private readonly readiness: Readiness,
    private readonly config: Pick<GatewayConfig, 'drainGraceMs' | 'drainTimeoutMs'>,
  ) {}

  /** Starts answering, whether or not the subgraphs do. */
  static async start(options: GatewayOptions): Promise<GatewayServer> {
    const opened = new ClosingStack();
    try {
      const { config, supergraphSdl, transportTo, logger } = options;
      const watch = new ProgramWatch();
      const timeoutMs = config.subgraphTimeoutMs;
      const sources = new SubgraphSources(supergraphSdl, {
        transportTo,
        timeoutMs,
        retireAfterMs: config.questionTimeoutMs,
        watch,
        onCall: (...call) => metrics.called(...call),
        logger,
      });
      opened.add('connections to subgraphs', () => sources.close());
      const readiness = new Readiness({
        dependencies: () => [
          ...options.dependencies,
          ...sources.dependencies(),
          placesDependency(turns),
          loopsDependency(),
          ...(config.warmUp ? [warmUp.dependency()] : []),
        ],
        timeoutMs,
        onChange: (report, err) => {
          // That a process warms up when it starts is nothing to look after.
          const level = report.name === WARM_UP ? 'info' : 'warn';
          logger[level]({ ...report, err }, 'a dependency is in another state');
        },
      });
      const warmUp = new WarmUp({
        isWanted: config.warmUp,
        supergraphSdl,
        questionTimeoutMs: config.questionTimeoutMs,
        mostIdentifiers: config.limits.identifiers,
        logger,
      });
      const turns = new QuestionTurns(config.limits);
      const bodies = new RequestBodies(config.limits);
      const metrics = new GatewayMetrics({
        sources,
        watch,
        readiness,
        turns,
        bodies,
        operationName: (hash) => options.documents.operationName(hash),
      });
      const plans = new Plans(supergraphSdl, { queueTimeoutMs: config.limits.queueTimeoutMs, logger });
      opened.add('planning thread', () => plans.close());
      const gateway = apolloGateway({
        supergraphSdl,
        follow: options.followSupergraph ?? null,
        sources,
        plans,
        logger,
      });
      const execute = plannedApart({
        ...options,
        plans,
        added: options.audit ? auditedSelections : () => [],
        ask: warmUp.asking((subgraph, ...asked) => sources.sourceOf(subgraph).ask(...asked)),
      });
      const apollo = apolloServer({ gateway, execute, watch }, { ...options, ...config, turns });
      await Promise.all([plans.start(), apollo.start().then(() => opened.add('Apollo Server', () => apollo.stop()))]);
      const tls = options.config.tls && (await TlsListener.open(options.config.tls, options.logger));
      if (tls) opened.add('TLS files', async () => tls.close());
      const app = httpServer(options, { apollo, turns, bodies, readiness, metrics, tls, opened });
      probesRoute(app, readiness, watch);
      if (config.metrics)
        await openMetricsPort({ ...config.metrics, allowedHosts: config.metricsHosts }, metrics, logger, opened);
      await app.listen({ host: options.config.host, port: options.config.port });
      await warmUp.run(apollo, options.signal);
      return new GatewayServer(urlOf(app, tls ? 'https' : 'http'), opened, readiness, config);
    } catch (error) {
      await opened.closeAll(options.config.drainTimeoutMs);
      throw ListenError.from(error, options.config);
    }
  }

  /** Says at `/ready` for `DRAIN_GRACE_MS` that no more requests should come, and still answers them. Comes before `close`. */
  async drain(): Promise<void> {
    await this.readiness.drain(this.config.drainGraceMs);
  }

  /** Takes no more requests, answers those under way, and closes everything it opened. */
  async close(): Promise<void> {
    await this.opened.closeAll(this.config.drainTimeoutMs);
  }
}

/** What the door is made of. */
interface DoorParts {
  readonly apollo: ApolloServer<Question>;
  readonly turns: QuestionTurns;
  readonly bodies: RequestBodies;
  readonly readiness: Readiness;
  readonly metrics: GatewayMetrics;
  /** Null: plain HTTP. */
  readonly tls: TlsListener | null;
  readonly opened: ClosingStack;
}

function httpServer(
  { config, access, publicKeys, rates, logger }: GatewayOptions,
  { apollo, turns, bodies, readiness, metrics, tls, opened }: DoorParts,
): FastifyInstance {
  const app = fastify<Server>({
    bodyLimit: config.limits.bodyBytes,
    trustProxy: config.trustedProxies.length > 0 && inNetworks(config.trustedProxies),
    forceCloseConnections: 'idle',
    // What has come on a connection that was still open is answered.
    return503OnClosing: false,
    serverFactory: (handler) => tls?.createServer(handler) ?? createServer(CONNECTION_LIMITS, handler),
    genReqId: ({ headers }) => requestIdFrom(headers['x-request-id']),
  });
  opened.add('requests under way', () => drained(app, config.drainTimeoutMs * DRAINED_SHARE));
  app.addHook('onRequest', async ({ id }, reply) => {
    void reply.header('x-request-id', id);
    // So that connections go elsewhere before this one ends them.
    if (readiness.isDraining) void reply.header('connection', 'close');
  });
  const certificates = new ClientCertificates(config.clientCertProxies, Boolean(config.tls?.clientCa));
  httpProblems(app, logger);
  graphiqlRoute(app);
  publicKeysRoute(app, publicKeys);
  const { questionTimeoutMs } = config;
  const pseudonyms = new Pseudonyms(config.logSalt);
  const clients = new ClientNames(pseudonyms);
  const log = questionLog(logger, pseudonyms);
  void app.register(async (scope) => {
    traceRequests(scope, ({ method }) => `${method} /graphql`);
    const note = tellAnswered(scope, (answered) => {
      metrics.answered(answered);
      log(answered);
    });
    graphqlRoute(scope, { apollo, access, certificates, clients, note, rates, bodies, turns, questionTimeoutMs });
  });
  if (!config.metrics) {
    const isOperator = async (request: FastifyRequest) =>
      (await access.identify(credentialsOf(request, certificates))).caller.role === 'OPERATOR';
    // A token is proof enough: a web page of another origin cannot send one.
    metricsRoute(app, metrics, async (request) => {
      if (!isLocal(request)) return isOperator(request);
      return hasAllowedHost(request, config.metricsHosts) || (await isOperator(request)) || refuseHost();
    });
  }
  return app;
}

function urlOf(app: FastifyInstance, scheme: 'http' | 'https'): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
