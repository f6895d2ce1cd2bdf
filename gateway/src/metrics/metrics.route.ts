import { METRICS_TYPE } from '@aeo-hub/core/metrics';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ERROR_CODE } from '../answer/error-code';
import { HttpProblem } from '../door/http-problem';
import type { GatewayMetrics } from './gateway-metrics';

/**
 * `/metrics`, as Prometheus reads it. To whom it is not shown there is nothing there.
 *
 * @param mayRead whether whoever sends a request may
 */
export function metricsRoute(
  app: FastifyInstance,
  metrics: GatewayMetrics,
  mayRead: (request: FastifyRequest) => Promise<boolean>,
): void {
  app.get('/metrics', async (request, reply) => {
    if (!(await mayRead(request))) {
      throw new HttpProblem(404, ERROR_CODE.NOT_FOUND, 'There is nothing here. Ask at /graphql.');
    }
    void reply.headers({ 'content-type': METRICS_TYPE, 'cache-control': 'no-store' });
    return metrics.text();
  });
}
