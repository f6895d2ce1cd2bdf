import type { FastifyInstance } from 'fastify';

/** `/live`: the process answers. `/ready`: it takes questions; while it drains, fastify answers 503 by itself. */
export function probesRoute(app: FastifyInstance): void {
  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async () => ({ status: 'ready' }));
}
