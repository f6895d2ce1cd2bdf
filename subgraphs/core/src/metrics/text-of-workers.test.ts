import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { textOfWorkers } from './text-of-workers';

/** What a worker tells that has answered so many questions. */
async function figuresOf(questions: number) {
  const registry = new Registry();
  const registers = [registry];
  new Counter({ name: 'asked_total', help: 'Asked.', labelNames: ['as'], registers }).inc({ as: 'GET' }, questions);
  new Gauge({ name: 'began', help: 'Began.', registers, aggregator: 'omit' }).set(Number.NaN);
  new Histogram({ name: 'took', help: 'Took.', buckets: [1], registers }).observe(2);
  return registry.getMetricsAsJSON();
}

describe('the figures of several workers', () => {
  it('are one text, in which each figure says whose it is and none is added up or left out', async () => {
    const all = [
      { worker: 1, told: await figuresOf(3) },
      { worker: 3, told: await figuresOf(4) },
    ];
    expect((await textOfWorkers(all)).trim().split(/\n+/)).toEqual([
      '# HELP asked_total Asked.',
      '# TYPE asked_total counter',
      'asked_total{as="GET",worker="1"} 3',
      'asked_total{as="GET",worker="3"} 4',
      '# HELP began Began.',
      '# TYPE began gauge',
      'began{worker="1"} Nan',
      'began{worker="3"} Nan',
      '# HELP took Took.',
      '# TYPE took histogram',
      ...[1, 3].flatMap((worker) => [
        `took_bucket{le="1",worker="${worker}"} 0`,
        `took_bucket{le="+Inf",worker="${worker}"} 1`,
        `took_sum{worker="${worker}"} 2`,
        `took_count{worker="${worker}"} 1`,
      ]),
    ]);
  });
});
