import Table from 'cli-table3';
import type { Measured, Round } from './measure';
import { median, percentile, spread } from './statistics';

/** A row of the table: a contender at one kind of work, and how it compares with the first contender, round by round. */
export interface Row {
  readonly work: string;
  readonly contender: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
  readonly cpuMs: number;
  readonly residentMb: number;
  /** Its median time by the first contender's, in the median of the rounds; above 1: slower. */
  readonly timesFirst: number;
  /** Its median time less the first contender's, in the median of the rounds, in milliseconds. */
  readonly moreThanFirstMs: number;
  /** Of the ratio over the rounds. */
  readonly spread: number;
}

/** @param measured of one kind of work, each contender once */
export function rowsOf(measured: readonly Measured[]): readonly Row[] {
  const [first] = measured;
  return measured.map(({ contender, work, rounds, residentMb }) => {
    const all = rounds.flatMap(({ latenciesMs }) => latenciesMs);
    const pairs = rounds.map((round, index) => [middle(round), middle(first?.rounds[index])] as const);
    const ratios = pairs.map(([own, other]) => own / other);
    return {
      work,
      contender,
      p50Ms: median(all),
      p95Ms: percentile(all, 0.95),
      p99Ms: percentile(all, 0.99),
      requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
      cpuMs: median(rounds.map(({ cpuMs }) => cpuMs)),
      residentMb,
      timesFirst: median(ratios),
      moreThanFirstMs: median(pairs.map(([own, other]) => own - other)),
      spread: spread(ratios),
    };
  });
}

const HEAD = [
  'work',
  'contender',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'requests/s',
  'CPU ms/request',
  'MB',
  '× first',
  'ms more',
  'spread',
];

export function tableOf(rows: readonly Row[]): string {
  const table = new Table({ head: HEAD, style: { head: [], border: [] } });
  table.push(...rows.map(cellsOf));
  return table.toString();
}

export function markdownOf(rows: readonly Row[]): string {
  const lines = [HEAD, HEAD.map(() => '---'), ...rows.map(cellsOf)];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function cellsOf(row: Row): string[] {
  const figures = [row.p50Ms, row.p95Ms, row.p99Ms, row.requestsPerSecond, row.cpuMs, row.residentMb];
  const compared = [row.timesFirst.toFixed(2), row.moreThanFirstMs.toFixed(1), `${(row.spread * 100).toFixed(0)} %`];
  return [row.work, row.contender, ...figures.map((figure) => figure.toFixed(1)), ...compared];
}

function middle(round: Round | undefined): number {
  return median(round?.latenciesMs ?? []);
}
