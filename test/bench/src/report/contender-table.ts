import { isPeer, type ContenderName } from '../contenders/contender-names';
import type { Measured } from '../measuring/measure';
import { figuresOf, throughputRatio } from './figures';
import { inPercent, inWords, type TextTable } from './text-table';

const HEAD = [
  'work',
  'contender',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'requests/s',
  'CPU ms own',
  'services',
  'PostgreSQL',
  'MB own',
  'services',
  '× best peer',
  '× floor',
  'spread',
];

/** @param measured work by work */
export function contenderTable(measured: readonly (readonly Measured[])[]): TextTable {
  return { head: HEAD, rows: measured.flatMap((ofWork) => ofWork.map((lane) => cells(lane, ofWork))) };
}

/** The peer that answers most requests a second at one kind of work; none where none was asked. */
export function bestPeer(ofWork: readonly Measured[]): Measured | undefined {
  const peers = ofWork.filter(({ contender }) => isPeer(contender));
  return peers.toSorted((a, b) => figuresOf(b).requestsPerSecond - figuresOf(a).requestsPerSecond)[0];
}

/** The lane of one contender. */
export function laneOf(ofWork: readonly Measured[], name: ContenderName): Measured | undefined {
  return ofWork.find(({ contender }) => contender === name);
}

function cells(lane: Measured, ofWork: readonly Measured[]): readonly string[] {
  const figures = figuresOf(lane);
  const [peer, floor] = [bestPeer(ofWork), laneOf(ofWork, 'floor')];
  const against = { peer: peer && throughputRatio(lane, peer), floor: floor && throughputRatio(lane, floor) };
  const { p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMs, residentMb } = figures;
  const hasServices = residentMb.services > 0;
  return [
    figures.work,
    figures.contender,
    ...[p50Ms, p95Ms, p99Ms, requestsPerSecond, cpuMs.own].map(inWords),
    hasServices ? inWords(cpuMs.services) : '',
    inWords(cpuMs.database),
    inWords(residentMb.own),
    hasServices ? inWords(residentMb.services) : '',
    against.peer ? inWords(against.peer.ratio) : '',
    against.floor ? inWords(against.floor.ratio) : '',
    inPercent((against.floor ?? against.peer)?.spread ?? Number.NaN),
  ];
}
