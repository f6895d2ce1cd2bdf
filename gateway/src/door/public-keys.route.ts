import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';

/** `/.well-known/jwks.json` (RFC 7517): by these anybody verifies what the gateway signed, now and with keys it has since replaced. */
export function publicKeysRoute(app: FastifyInstance, keys: readonly JWK[]): void {
  app.get('/.well-known/jwks.json', async (_, reply) => {
    void reply.header('cache-control', 'public, max-age=300');
    return { keys };
  });
}
