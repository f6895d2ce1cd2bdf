import { Registry } from 'prom-client';
import { workerSelf } from '../workers';
import { processMetrics } from './process-metrics';
import { textOfWorkers, type Figures } from './text-of-workers';

/** What Prometheus reads, in its text format. */
export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE;

/** The figures of a registry together with those of the process; where that is one of several workers, with theirs too. */
export class MetricsText {
  private readonly worker = workerSelf();

  constructor(private readonly registry: Registry) {
    this.worker?.tells(() => this.figures());
  }

  async read(): Promise<string> {
    if (this.worker) return textOfWorkers(await this.worker.askAll());
    return `${await this.registry.metrics()}\n${await processMetrics().metrics()}`;
  }

  private async figures(): Promise<Figures> {
    const both = await Promise.all([this.registry, processMetrics()].map(async (one) => one.getMetricsAsJSON()));
    return both.flat();
  }
}
