import type { ContenderName } from '../contenders/contender-names';
import type { Measured } from '../measuring/measure';
import { bestPeer, laneOf } from './contender-table';
import { cpuRatio, throughputRatio, timeRatio, type Comparison } from './figures';
import type { SizedLane } from './growth-table';
import { SHORTFALLS } from './shortfalls';
import { inPercent, inWords, type TextTable } from './text-table';

/** What a run has measured, as far as something is demanded of it. */
export interface Evidence {
  readonly contest: readonly (readonly Measured[])[];
  readonly byIdentifiers: readonly SizedLane[];
  readonly byCompanies: readonly SizedLane[];
  readonly byCompaniesInMemory: readonly SizedLane[];
}

/** A ratio that the hub is to reach. */
interface Demand {
  readonly what: string;
  /** Least of a throughput's ratio, or most of a time's. */
  readonly bound: { readonly least: number } | { readonly most: number };
  /** Undefined when this run did not measure it. */
  readonly reached: (evidence: Evidence) => Reached | undefined;
}

interface Reached extends Comparison {
  /** The same ratio by processor time. */
  readonly byCpu: number;
}

const DEMANDS: readonly Demand[] = [
  { what: 'single, one process, × best peer', bound: { least: 2 }, reached: againstPeer('single', 'hub') },
  { what: 'single, one process, × floor', bound: { least: 0.5 }, reached: againstFloor('single', 'hub') },
  { what: 'single, 32 at once, × best peer', bound: { least: 2 }, reached: againstPeer('single-32', 'hub') },
  { what: 'single, 32 at once, × floor', bound: { least: 0.5 }, reached: againstFloor('single-32', 'hub') },
  { what: 'single, over HTTP, × best peer', bound: { least: 1.5 }, reached: againstPeer('single', 'hub-http') },
  {
    what: 'single, over HTTP, 32 at once, × best peer',
    bound: { least: 1.5 },
    reached: againstPeer('single-32', 'hub-http'),
  },
  { what: '500, one process, × best peer', bound: { least: 1.5 }, reached: againstPeer('500', 'hub') },
  { what: '500, over HTTP, × best peer', bound: { least: 1.5 }, reached: againstPeer('500', 'hub-http') },
  { what: '5,000: time by that of the floor', bound: { most: 4 }, reached: timeByFloor('5000') },
  { what: 'single again, × floor', bound: { least: 1 }, reached: againstFloor('single-again', 'hub') },
  { what: 'single again, 32 at once, × floor', bound: { least: 1 }, reached: againstFloor('single-32-again', 'hub') },
  { what: '500 again, × floor', bound: { least: 1 }, reached: againstFloor('500-again', 'hub') },
  { what: '5,000 again, × floor', bound: { least: 1 }, reached: againstFloor('5000-again', 'hub') },
  {
    what: '5,000 identifiers: time by that of 500',
    bound: { most: 11 },
    reached: ({ byIdentifiers }) => between(byIdentifiers, 5_000, 500),
  },
  {
    what: '1,000,000 companies, rows in memory: time by that of 10,000',
    bound: { most: 1.3 },
    reached: ({ byCompaniesInMemory }) => between(byCompaniesInMemory, 1_000_000, 10_000),
  },
  {
    what: '1,000,000 companies, rows not read before: time by that of 10,000',
    bound: { most: 1.3 },
    reached: ({ byCompanies }) => between(byCompanies, 1_000_000, 10_000),
  },
];

/** What is demanded of the hub, against what this run reached. */
export function demandTable(evidence: Evidence): TextTable {
  const rows = DEMANDS.flatMap(({ what, bound, reached }) => {
    const found = reached(evidence);
    if (!found) return [];
    const demanded = 'least' in bound ? `at least ${bound.least}` : `at most ${bound.most}`;
    return [
      [
        what,
        demanded,
        inWords(found.ratio),
        inPercent(found.spread),
        inWords(found.byCpu),
        holds(bound, found.ratio) ? 'yes' : '**no**',
      ],
    ];
  });
  return { head: ['ratio', 'demanded', 'reached', 'spread', 'by CPU', 'holds'], rows };
}

/** Of what falls short, where its time goes, as far as somebody has looked. */
export function shortfallsOf(evidence: Evidence): readonly string[] {
  return DEMANDS.flatMap(({ what, bound, reached }) => {
    const found = reached(evidence);
    const why = SHORTFALLS[what];
    return found && !holds(bound, found.ratio) && why ? [`${what}: ${why}`] : [];
  });
}

function holds(bound: Demand['bound'], ratio: number): boolean {
  return 'least' in bound ? ratio >= bound.least : ratio <= bound.most;
}

function againstPeer(work: string, name: ContenderName): Demand['reached'] {
  return ({ contest }) => {
    const ofWork = workIn(contest, work);
    const [lane, peer] = [laneOf(ofWork, name), bestPeer(ofWork)];
    return lane && peer && throughputs(lane, peer);
  };
}

function againstFloor(work: string, name: ContenderName): Demand['reached'] {
  return ({ contest }) => {
    const ofWork = workIn(contest, work);
    const [lane, floor] = [laneOf(ofWork, name), laneOf(ofWork, 'floor')];
    return lane && floor && throughputs(lane, floor);
  };
}

function timeByFloor(work: string): Demand['reached'] {
  return ({ contest }) => {
    const ofWork = workIn(contest, work);
    const [lane, floor] = [laneOf(ofWork, 'hub'), laneOf(ofWork, 'floor')];
    return lane && floor && times(lane, floor);
  };
}

function between(lanes: readonly SizedLane[], large: number, small: number): Reached | undefined {
  const [one, other] = [large, small].map((wanted) => lanes.find(({ size }) => size === wanted));
  return one && other && times(one.measured, other.measured);
}

function workIn(contest: Evidence['contest'], work: string): readonly Measured[] {
  return contest.find(([lane]) => lane?.work === work) ?? [];
}

function throughputs(one: Measured, other: Measured): Reached {
  return { ...throughputRatio(one, other), byCpu: cpuRatio(other, one) };
}

function times(one: Measured, other: Measured): Reached {
  return { ...timeRatio(one, other), byCpu: cpuRatio(one, other) };
}
