import { percentile } from '../measuring/statistics';
import type { BesideBatch } from '../runs/beside-batch';
import { inWords, type TextTable } from './text-table';

/** Longest time that 95 of 100 single questions may take beside a batch, on a machine with nothing else to do, in milliseconds. */
const MOST_MS = 500;

export function besideTable(measured: BesideBatch | null): TextTable {
  const head = ['question', 'asked', 'p50 ms', 'p95 ms', 'longest ms', 'demanded'];
  if (measured === null) return { head, rows: [] };
  const { alone, beside, batches } = measured;
  const demand = percentile(beside, 0.95) <= MOST_MS ? 'holds' : '**does not hold**';
  return {
    head,
    rows: [
      ['single, alone', ...figures(alone), ''],
      ['single, beside a batch', ...figures(beside), `p95 at most ${MOST_MS}: ${demand}`],
      ['batch of 5,000', ...figures(batches), ''],
    ],
  };
}

function figures(milliseconds: readonly number[]): readonly string[] {
  const longest = Math.max(...milliseconds);
  return [
    String(milliseconds.length),
    ...[percentile(milliseconds, 0.5), percentile(milliseconds, 0.95), longest].map(inWords),
  ];
}
