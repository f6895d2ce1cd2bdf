import { Gauge, type Registry } from 'prom-client';
import type { Readiness } from '../readiness';

/** Adds how each dependency answers, as `/ready` says. */
export function dependencyMetrics(registry: Registry, readiness: Readiness): void {
  const up = new Gauge({
    name: 'aeo_hub_dependency_up',
    help: 'Whether a dependency answers in time: 1 or 0. vital: whether nothing is answered without it.',
    labelNames: ['dependency', 'vital'],
    registers: [registry],
    collect: async () => {
      const reports = await readiness.dependencies();
      up.reset();
      for (const { name, state, vital } of reports) {
        up.set({ dependency: name, vital: String(vital) }, state === 'OK' ? 1 : 0);
      }
    },
  });
}
