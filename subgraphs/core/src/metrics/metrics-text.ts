import { Registry } from 'prom-client';
import { processMetrics } from './process-metrics';

/** What Prometheus reads, in its text format. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The figures of a registry together with those of the process. */
export async function metricsText(registry: Registry): Promise<string> {
  return `${await registry.metrics()}\n${await processMetrics().metrics()}`;
}
