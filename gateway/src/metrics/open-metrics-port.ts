import fastify from 'fastify';
import type { Logger } from 'pino';
import type { ClosingStack } from '@aeo-hub/core/closing';
import { httpProblems } from '../door/http-problems';
import { ListenError } from '../door/listen-error';
import type { GatewayMetrics } from './gateway-metrics';
import { hasAllowedHost, refuseHost } from './host-check';
import { metricsRoute } from './metrics.route';

/** A separate port for the metrics. A client that reaches it by an allowed host name may read them. */
export async function openMetricsPort(
  {
    allowedHosts,
    ...place
  }: { readonly host: string; readonly port: number; readonly allowedHosts: readonly string[] },
  metrics: GatewayMetrics,
  logger: Logger,
  opened: ClosingStack,
): Promise<void> {
  const app = fastify({ forceCloseConnections: true });
  httpProblems(app, logger);
  metricsRoute(app, metrics, async (request) => hasAllowedHost(request, allowedHosts) || refuseHost());
  opened.add('metrics', () => app.close());
  await app.listen({ ...place }).catch((error: unknown) => {
    throw ListenError.from(error, place);
  });
  logger.info({ url: app.listeningOrigin }, 'metrics are at their own port');
}
