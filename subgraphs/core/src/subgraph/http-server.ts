import fastifyApollo from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import { randomUUID } from 'node:crypto';
import { negotiateLanguage } from '../language';
import type { RequestContext, RequestEnvelope } from './request-context';
import type { SubgraphServer } from './subgraph-server';

/** A batch of 5,000 representations with their hidden fields stays well under this. */
const BODY_LIMIT_BYTES = 32 * 1024 * 1024;

/** Header under which the gateway passes the id of the question. */
export const REQUEST_ID_HEADER = 'x-request-id';

/** Serves a subgraph over HTTP: POST /graphql, and /live and /ready for whoever starts it. Port 0 picks a free one. */
export async function serveHttp<Context extends RequestContext>(
  subgraph: SubgraphServer<Context>,
  { host, port }: { host: string; port: number },
): Promise<FastifyInstance> {
  const app = fastify({ bodyLimit: BODY_LIMIT_BYTES, forceCloseConnections: 'idle', keepAliveTimeout: 75_000 });
  await app.register(fastifyApollo(subgraph.apollo), {
    context: async (request: FastifyRequest) => subgraph.contextFor(envelopeFrom(request.headers)),
  });
  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async () => ({ status: 'ready' }));
  await app.listen({ host, port });
  return app;
}

function envelopeFrom(headers: IncomingHttpHeaders): RequestEnvelope {
  const requestId = headers[REQUEST_ID_HEADER];
  return {
    requestId: typeof requestId === 'string' ? requestId.slice(0, 200) : randomUUID(),
    language: negotiateLanguage(headers['accept-language']),
  };
}
