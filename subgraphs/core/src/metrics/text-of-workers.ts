import { AggregatorRegistry, type Registry } from 'prom-client';
import type { WorkerTold } from '../workers';

/** The figures of one worker. */
export type Figures = Awaited<ReturnType<Registry['getMetricsAsJSON']>>;

/**
 * The figures of several workers in one text, each with the label `worker`. They are not added up here: counters of a worker that ended would
 * leave the sum, which Prometheus would take for a count that began anew.
 *
 * @param all what each told, which is `Figures`
 */
export async function textOfWorkers(all: readonly WorkerTold[]): Promise<string> {
  const labelled = all.map(({ worker, told }) =>
    (told as Figures).map((metric) => ({
      ...metric,
      // Each label is of one worker alone: there is nothing to put together.
      aggregator: 'first',
      values: metric.values.map((value) => ({ ...value, labels: { ...value.labels, worker: String(worker) } })),
    })),
  );
  return AggregatorRegistry.aggregate(labelled).metrics();
}
