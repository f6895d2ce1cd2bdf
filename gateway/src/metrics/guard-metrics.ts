import { Gauge, type Registry } from 'prom-client';
import type { SubgraphSources } from '../supergraph/subgraph-sources';
import { BREAKER_STATES, type GuardFigures } from '../subgraph-call/guard-figures';

/** Adds what stands between the questions and each subgraph: its breaker, and how many calls are under way or wait. */
export function guardMetrics(registry: Registry, sources: SubgraphSources): void {
  const breaker = new Gauge({
    name: 'aeo_hub_subgraph_breaker',
    help: 'The breaker before a subgraph, by state: 1 for the one that it is in. open: it is not asked; half_open: one call tries it.',
    labelNames: ['subgraph', 'state'],
    registers: [registry],
    collect: () => {
      breaker.reset();
      for (const [subgraph, figures] of sources.figures()) {
        for (const state of BREAKER_STATES) breaker.set({ subgraph, state }, figures.breaker === state ? 1 : 0);
      }
    },
  });
  const count = (name: string, help: string, figure: (figures: GuardFigures) => number) => {
    const gauge = new Gauge({
      name,
      help,
      labelNames: ['subgraph'],
      registers: [registry],
      collect: () => {
        gauge.reset();
        for (const [subgraph, figures] of sources.figures()) gauge.set({ subgraph }, figure(figures));
      },
    });
  };
  count('aeo_hub_subgraph_calls_running', 'Calls to a subgraph that are under way.', ({ running }) => running);
  count('aeo_hub_subgraph_calls_waiting', 'Calls to a subgraph that wait for their turn.', ({ waiting }) => waiting);
}
