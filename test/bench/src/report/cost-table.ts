import type { Measured } from '../measuring/measure';
import { median } from '../measuring/statistics';
import { figuresOf, timeRatio } from './figures';
import { inPercent, inWords, type TextTable } from './text-table';

const HEAD = [
  'work',
  'hub',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'requests/s',
  'CPU ms own',
  'PostgreSQL',
  '× open',
  'ms more',
  'spread',
];

/** What access control, audit and receipts cost the hub. Of each work the first lane is the hub without them. */
export function costTable(measured: readonly (readonly Measured[])[]): TextTable {
  return { head: HEAD, rows: measured.flatMap((ofWork) => ofWork.map((lane) => cells(lane, ofWork[0] ?? lane))) };
}

function cells(lane: Measured, open: Measured): readonly string[] {
  const { work, contender, p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMs } = figuresOf(lane);
  const { ratio, spread } = timeRatio(lane, open);
  const more = lane.rounds.map(
    ({ latenciesMs }, index) => median(latenciesMs) - median(open.rounds[index]?.latenciesMs ?? []),
  );
  return [
    work,
    contender,
    ...[p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMs.own, cpuMs.database, ratio, median(more)].map(inWords),
    inPercent(spread),
  ];
}
