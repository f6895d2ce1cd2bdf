import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { Registry } from 'prom-client';
import { AssertionRefused, bodyHash, type VerifiedCall } from '../assertion';
import { negotiateLanguage } from '../language';
import { HOST_REFUSED, isAllowedHost } from '../metrics-hosts';
import { answerCacheMetrics, dependencyMetrics, loopMetrics, METRICS_TYPE, MetricsText, poolMetrics } from '../metrics';
import { readyAnswer, type Readiness } from '../readiness';
import { CLIENT_ID_HEADER, clientIdFrom } from './client-id';
import { traceRequests } from '../tracing';
import { askedAsJson } from './asked-as-json';
import type { RequestContext, RequestEnvelope } from './request-context';
import type { SubgraphServer } from './subgraph-server';

/** A batch of 5,000 representations with their hidden fields stays well under this. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

const JSON_TYPE = 'application/json; charset=utf-8';

/** Header under which the gateway passes the id of the question; the assertion has it too. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Header under which the gateway says how long it waits for the answer, in milliseconds. */
export const TIME_LEFT_HEADER = 'x-time-left-ms';

/** Tells who a call comes from. */
export interface Admission {
  /**
   * @param hash of the body that came with the headers; null when none did
   * @throws AssertionRefused
   */
  admit(headers: IncomingHttpHeaders, hash: string | null): Promise<VerifiedCall>;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly admission: Admission;
  /** Tells whether it can answer. */
  readonly readiness: Readiness;
  /** Names by which `/metrics` may be read, besides IP addresses and `localhost`. Default: none. */
  readonly metricsHosts?: readonly string[];
  /** Hears of calls that the gateway does not vouch for. */
  readonly onRefused: (requestId: string, reason: string) => void;
}

/** Serves a subgraph over HTTP: POST /graphql to the gateway, and /live, /ready and /metrics to whoever starts it. */
export async function serveHttp<Context extends RequestContext>(
  subgraph: SubgraphServer<Context>,
  { host, port, admission, readiness, metricsHosts = [], onRefused }: HttpOptions,
): Promise<FastifyInstance> {
  const app = fastify({
    genReqId: ({ headers }) => String(headers[REQUEST_ID_HEADER] ?? '').slice(0, 200),
    bodyLimit: BODY_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    // What has come on a connection that was still open is answered.
    return503OnClosing: false,
    keepAliveTimeout: 75_000,
  });
  app.addHook('onRequest', async (_, reply) => {
    // So that connections go elsewhere before this one ends them.
    if (readiness.isDraining) void reply.header('connection', 'close');
  });
  const hashes = new WeakMap<FastifyRequest, string>();
  const envelopes = new WeakMap<FastifyRequest, RequestEnvelope>();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, async (request: FastifyRequest, body: string) => {
    hashes.set(request, bodyHash(body));
    return JSON.parse(body) as unknown;
  });
  await app.register(async (scope) => {
    traceRequests(scope, () => `subgraph ${subgraph.name}`);
    scope.addHook('preHandler', async (request, reply) => {
      try {
        envelopes.set(request, await envelopeOf(request, admission, hashes.get(request) ?? null));
        return undefined;
      } catch (error) {
        if (!(error instanceof AssertionRefused)) throw error;
        onRefused(request.id, error.reason);
        return reply.code(401).send({ errors: [{ message: error.message, extensions: { code: error.code } }] });
      }
    });
    scope.addHook('preHandler', async (request, reply) => {
      const operation = askedAsJson(request);
      const envelope = envelopes.get(request);
      // Whatever else GraphQL over HTTP knows is for Apollo Server to say.
      if (operation === null || !envelope) return undefined;
      const { status, text } = await subgraph.answer(operation, envelope);
      return reply.code(status).type(JSON_TYPE).header('cache-control', 'no-store').send(text());
    });
    await scope.register(fastifyApollo(subgraph.apollo), {
      context: async (request: FastifyRequest) => {
        const envelope = envelopes.get(request);
        if (!envelope) throw new Error('A call came past the door.');
        return subgraph.contextFor(envelope);
      },
    });
  });
  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async (_, reply) => readyAnswer(readiness, reply));
  const metrics = new Registry();
  dependencyMetrics(metrics, readiness);
  poolMetrics(metrics);
  loopMetrics(metrics);
  answerCacheMetrics(metrics);
  const text = new MetricsText(metrics);
  app.get('/metrics', async ({ headers }, reply) => {
    if (!isAllowedHost(headers.host, metricsHosts)) return reply.code(403).type('text/plain').send(HOST_REFUSED);
    void reply.type(METRICS_TYPE);
    return text.read();
  });
  await app.listen({ host, port });
  return app;
}

async function envelopeOf(
  { headers }: FastifyRequest,
  admission: Admission,
  hash: string | null,
): Promise<RequestEnvelope> {
  return {
    ...(await admission.admit(headers, hash)),
    clientId: clientIdFrom(headers[CLIENT_ID_HEADER]),
    language: negotiateLanguage(headers['accept-language']),
    ...timeLeftIn(headers),
  };
}

function timeLeftIn({ [TIME_LEFT_HEADER]: header }: IncomingHttpHeaders): Pick<RequestEnvelope, 'timeLeftMs'> {
  return typeof header === 'string' && /^\d{1,9}$/.test(header) ? { timeLeftMs: Number(header) } : {};
}
