import { readyAnswer, type Readiness } from '@aeo-hub/core/readiness';
import type { FastifyInstance } from 'fastify';
import type { ProgramWatch } from '../program-state/program-watch';
import { freshness } from './freshness';

/**
 * `/live`: the process answers. `/ready`: it can answer questions; when it cannot, or drains, 503. `/freshness`: how old each program's
 * data is. The last two ask the dependencies, at most once a second.
 */
export function probesRoute(app: FastifyInstance, readiness: Readiness, watch: ProgramWatch): void {
  app.get('/live', async () => ({ status: 'live' }));
  app.get('/ready', async (_, reply) => readyAnswer(readiness, reply));
  app.get('/freshness', async (_, reply) => {
    await readiness.dependencies();
    void reply.header('cache-control', 'no-store');
    return { programs: freshness(watch, new Date()) };
  });
}
