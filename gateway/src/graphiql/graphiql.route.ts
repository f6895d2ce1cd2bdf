import type { FastifyInstance } from 'fastify';
import { graphiqlAssets } from './graphiql-assets';
import { GRAPHIQL_PAGE, GRAPHIQL_POLICY } from './graphiql-page';

/** GraphiQL at `/`, with everything it loads: it works where there is no internet. */
export function graphiqlRoute(app: FastifyInstance): void {
  app.get('/', async (_, reply) => {
    void reply.type('text/html; charset=utf-8').headers({
      'content-security-policy': GRAPHIQL_POLICY,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    return GRAPHIQL_PAGE;
  });
  app.get<{ Params: { name: string } }>('/graphiql/:name', async (request, reply) => {
    const asset = (await graphiqlAssets()).get(request.params.name);
    if (!asset) return reply.callNotFound();
    void reply.headers({ etag: asset.etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' });
    if (request.headers['if-none-match'] === asset.etag) return reply.code(304).send();
    return reply.type(asset.type).send(asset.body);
  });
}
