import type { Measured, Part, Round } from '../measuring/measure';
import { median, percentile, spread } from '../measuring/statistics';

/** What the rounds of a lane come to. */
export interface Figures {
  readonly work: string;
  readonly contender: string;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  readonly requestsPerSecond: number;
  /** For one request, in the mean of the rounds: the clock of processor time is too coarse for each. */
  readonly cpuMs: Readonly<Record<Part, number>>;
  readonly residentMb: Readonly<Record<Part, number>>;
}

export function figuresOf({ work, contender, rounds, residentMb }: Measured): Figures {
  const latencies = rounds.flatMap(({ latenciesMs }) => latenciesMs);
  return {
    work,
    contender,
    p50Ms: median(latencies),
    p95Ms: percentile(latencies, 0.95),
    p99Ms: percentile(latencies, 0.99),
    requestsPerSecond: median(rounds.map(({ requestsPerSecond }) => requestsPerSecond)),
    cpuMs: {
      own: mean(rounds.map(({ cpuMs }) => cpuMs.own)),
      services: mean(rounds.map(({ cpuMs }) => cpuMs.services)),
      database: mean(rounds.map(({ cpuMs }) => cpuMs.database)),
    },
    residentMb,
  };
}

/** How two lanes compare, round by round. */
export interface Comparison {
  /** In the median of the rounds. */
  readonly ratio: number;
  /** Of the ratios of the middle half of the rounds, as a share of their median. */
  readonly spread: number;
}

/** One's requests a second by the other's: above 1, it answers more. */
export function throughputRatio(one: Measured, other: Measured): Comparison {
  return compare(one, other, ({ requestsPerSecond }) => requestsPerSecond);
}

/** One's median time by the other's: above 1, it takes longer. */
export function timeRatio(one: Measured, other: Measured): Comparison {
  return compare(one, other, ({ latenciesMs }) => median(latenciesMs));
}

/** One's processor time for a request by the other's, all processes together: tells less of who else uses the machine than time does. */
export function cpuRatio(one: Measured, other: Measured): number {
  return cpuOf(one) / cpuOf(other);
}

function cpuOf(measured: Measured): number {
  const { own, services, database } = figuresOf(measured).cpuMs;
  return own + services + database;
}

function compare(one: Measured, other: Measured, figure: (round: Round) => number): Comparison {
  const ratios = one.rounds.flatMap((round, index) => {
    const against = other.rounds[index];
    return against ? [figure(round) / figure(against)] : [];
  });
  return { ratio: median(ratios), spread: spread(ratios) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
