import type { Measured } from '../measuring/measure';
import { figuresOf, timeRatio } from './figures';
import { inPercent, inWords, type TextTable } from './text-table';

/** One of the sizes that growth was measured at. */
export interface SizedLane {
  readonly size: number;
  readonly measured: Measured;
}

/**
 * @param what grew, for the first column
 * @param base the size that the others are compared with
 */
export function growthTable(what: string, lanes: readonly SizedLane[], base: number): TextTable {
  const start = lanes.find(({ size }) => size === base);
  return {
    head: [what, 'p50 ms', 'p95 ms', 'CPU ms', `× ${inFull(base)}`, 'spread'],
    rows: lanes.map(({ size, measured }) => {
      const { p50Ms, p95Ms, cpuMs } = figuresOf(measured);
      const against = start && timeRatio(measured, start.measured);
      const cpu = cpuMs.own + cpuMs.services + cpuMs.database;
      return [
        inFull(size),
        ...[p50Ms, p95Ms, cpu, against?.ratio ?? Number.NaN].map(inWords),
        inPercent(against?.spread ?? Number.NaN),
      ];
    }),
  };
}

function inFull(size: number): string {
  return size.toLocaleString('en');
}
