import fastify from 'fastify';
import type { Logger } from 'pino';
import type { ClosingStack } from '@aeo-hub/core/closing';
import { httpProblems } from '../door/http-problems';
import { ListenError } from '../door/listen-error';
import type { GatewayMetrics } from './gateway-metrics';
import { metricsRoute } from './metrics.route';

/** A port of their own for the figures: whoever reaches it reads them. */
export async function openMetricsPort(
  place: { readonly host: string; readonly port: number },
  metrics: GatewayMetrics,
  logger: Logger,
  opened: ClosingStack,
): Promise<void> {
  const app = fastify({ forceCloseConnections: true });
  httpProblems(app, logger);
  metricsRoute(app, metrics, async () => true);
  opened.add('metrics', () => app.close());
  await app.listen({ ...place }).catch((error: unknown) => {
    throw ListenError.from(error, place);
  });
  logger.info({ url: app.listeningOrigin }, 'metrics are at their own port');
}
