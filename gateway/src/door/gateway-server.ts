import type { ApolloServer } from '@apollo/server';
import fastify, { type FastifyInstance } from 'fastify';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ClosingStack } from '../closing/closing-stack';
import type { GatewayConfig } from '../config';
import { graphiqlRoute } from '../graphiql/graphiql.route';
import type { Question } from '../question/question';
import { ProgramWatch } from '../program-state/program-watch';
import { standInsOf } from '../stand-in/stand-ins-of';
import { SubgraphDataSource } from '../subgraph-call/subgraph-data-source';
import { TlsListener } from '../tls/tls-listener';
import type { SubgraphTransport } from '../transport/subgraph-transport';
import { apolloGateway } from './apollo-gateway';
import { apolloServer, type AnsweringOptions } from './apollo-server';
import { ClientCertificates } from './client-certificates';
import { graphqlRoute } from './graphql.route';
import { httpProblems } from './http-problems';
import { ListenError } from './listen-error';
import type { JWK } from 'jose';
import type { IdentitySource } from '../authentication/identity';
import { publicKeysRoute } from './public-keys.route';
import { probesRoute } from './probes.route';
import { requestIdFrom } from './request-id';

export interface GatewayOptions extends AnsweringOptions {
  readonly config: Pick<
    GatewayConfig,
    | 'host'
    | 'port'
    | 'questionTimeoutMs'
    | 'subgraphTimeoutMs'
    | 'drainTimeoutMs'
    | 'bodyLimitBytes'
    | 'tls'
    | 'clientCertProxies'
  >;
  readonly supergraphSdl: string;
  /** How to reach a subgraph of the supergraph; the gateway closes what it was given. */
  readonly transportTo: (subgraph: { readonly name: string; readonly url: string }) => SubgraphTransport;
  /** Tells who asks. */
  readonly access: IdentitySource;
  /** Public keys of what the gateway signs. */
  readonly publicKeys: readonly JWK[];
}

/** The one door: answers questions until it is closed. */
export class GatewayServer {
  private constructor(
    /** Where it answers, as `http://127.0.0.1:4000`. */
    readonly url: string,
    private readonly opened: ClosingStack,
  ) {}

  /** Starts answering, whether or not the subgraphs do. */
  static async start(options: GatewayOptions): Promise<GatewayServer> {
    const opened = new ClosingStack();
    try {
      const apollo = plannedBy(options, opened);
      await apollo.start();
      opened.add(() => apollo.stop());
      const tls = options.config.tls && (await TlsListener.open(options.config.tls, options.logger));
      if (tls) opened.add(async () => tls.close());
      const app = httpServer(options, apollo, tls, opened);
      await app.listen({ host: options.config.host, port: options.config.port });
      return new GatewayServer(urlOf(app, tls ? 'https' : 'http'), opened);
    } catch (error) {
      await opened.closeAll();
      throw ListenError.from(error, options.config);
    }
  }

  /** Takes no more questions, answers those under way, then lets go of everything it opened. */
  async close(): Promise<void> {
    await this.opened.closeAll();
  }
}

function plannedBy(options: GatewayOptions, opened: ClosingStack): ApolloServer<Question> {
  const { config, supergraphSdl, transportTo, logger } = options;
  const standIns = standInsOf(supergraphSdl);
  const watch = new ProgramWatch([...standIns.keys()]);
  const gateway = apolloGateway({
    supergraphSdl,
    logger,
    dataSourceFor: (subgraph) => {
      const transport = transportTo(subgraph);
      opened.add(() => transport.close());
      const standIn = standIns.get(subgraph.name);
      const timeoutMs = config.subgraphTimeoutMs;
      const source = new SubgraphDataSource({ subgraph: subgraph.name, transport, timeoutMs, standIn, watch, logger });
      // Nobody waits for it: the hub starts whether or not the programs answer.
      if (standIn) void source.look();
      return source;
    },
  });
  return apolloServer(gateway, watch, options);
}

function httpServer(
  { config, access, publicKeys, logger }: GatewayOptions,
  apollo: ApolloServer<Question>,
  tls: TlsListener | null,
  opened: ClosingStack,
): FastifyInstance {
  const app = fastify<Server>({
    bodyLimit: config.bodyLimitBytes,
    forceCloseConnections: 'idle',
    ...(tls && { serverFactory: (handler) => tls.createServer(handler) }),
    genReqId: ({ headers }) => requestIdFrom(headers['x-request-id']),
  });
  opened.add(() => drained(app, config.drainTimeoutMs));
  app.addHook('onRequest', async ({ id }, reply) => void reply.header('x-request-id', id));
  const certificates = new ClientCertificates(config.clientCertProxies, Boolean(config.tls?.clientCa));
  httpProblems(app, logger);
  probesRoute(app);
  graphiqlRoute(app);
  publicKeysRoute(app, publicKeys);
  const { questionTimeoutMs } = config;
  void app.register(async (scope) => graphqlRoute(scope, { apollo, access, certificates, questionTimeoutMs }));
  return app;
}

function urlOf(app: FastifyInstance, scheme: 'http' | 'https'): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Closes when the answers under way are out, or at the time limit. */
async function drained(app: FastifyInstance, timeoutMs: number): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), timeoutMs);
  await app.close();
  clearTimeout(cut);
}
