import { Gauge, type Registry } from 'prom-client';
import { loopFigures } from '../loops';

/** Tells when the loops of this process last got round. */
export function loopMetrics(registry: Registry): void {
  const idle = new Gauge({
    name: 'aeo_hub_loop_idle_seconds',
    help: 'Seconds since a loop of this process last got round.',
    labelNames: ['loop'],
    registers: [registry],
    collect: () => {
      idle.reset();
      for (const { name, idleMs } of loopFigures()) idle.set({ loop: name }, idleMs / 1_000);
    },
  });
}
