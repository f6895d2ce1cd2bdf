import { collectDefaultMetrics, Counter, Registry } from 'prom-client';

interface ProcessMetrics {
  readonly registry: Registry;
  readonly unhandledRejections: Counter;
}

let metrics: ProcessMetrics | null = null;

function measured(): ProcessMetrics {
  if (metrics === null) {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const unhandledRejections = new Counter({
      name: 'aeo_hub_unhandled_rejections_total',
      help: 'Promises that rejected while no code handled them. Each is a programming error.',
      registers: [registry],
    });
    metrics = { registry, unhandledRejections };
  }
  return metrics;
}

/** Memory, processor time, event loop and garbage collection of this process: measured once for all readers. */
export function processMetrics(): Registry {
  return measured().registry;
}

/** Counts a promise that rejected while no code handled it. */
export function countUnhandledRejection(): void {
  measured().unhandledRejections.inc();
}
