import { Counter, Gauge, type Registry } from 'prom-client';
import { answerCacheFigures, type AnswerCacheFigures } from '../answer-cache';

/** Adds how the answers that the subgraphs of this process keep are used. */
export function answerCacheMetrics(registry: Registry): void {
  const OUTCOMES = ['hits', 'misses', 'aside'] as const;
  const asked = new Counter({
    name: 'aeo_hub_answer_cache_asked_total',
    help: 'Entities and whole answers given out as kept (hits) or made anew (misses), and operations that keep nothing (aside).',
    labelNames: ['subgraph', 'outcome'],
    registers: [registry],
    collect() {
      asked.reset();
      for (const figures of answerCacheFigures()) {
        const { subgraph } = figures;
        for (const outcome of OUTCOMES) asked.inc({ subgraph, outcome }, figures[outcome]);
      }
    },
  });
  const gauge = (name: string, help: string, figure: (figures: AnswerCacheFigures) => number) =>
    new Gauge({
      labelNames: ['subgraph'],
      registers: [registry],
      name,
      help,
      collect() {
        this.reset();
        for (const figures of answerCacheFigures()) this.set({ subgraph: figures.subgraph }, figure(figures));
      },
    });
  gauge('aeo_hub_answer_cache_bytes', 'Memory that kept answers take, about.', ({ bytes }) => bytes);
  gauge('aeo_hub_answer_cache_answers', 'Entities and whole answers that are kept.', ({ answers }) => answers);
  gauge(
    'aeo_hub_data_version',
    'Version of the data of a subgraph; 0: not known, and nothing that is kept is given out.',
    ({ version }) => version ?? 0,
  );
}
