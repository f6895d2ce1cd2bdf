import type { Measured } from '../measuring/measure';
import { bestPeer } from './contender-table';
import { demandTable } from './demands';
import { figuresOf, throughputRatio, timeRatio } from './figures';

/** A lane of one request a round, of so many milliseconds each. */
function lane(contender: string, millis: readonly number[], work = 'single'): Measured {
  const rounds = millis.map((ms) => {
    return { latenciesMs: [ms], requestsPerSecond: 1_000 / ms, cpuMs: { own: ms / 2, services: 0, database: 1 } };
  });
  return { contender, work, rounds, residentMb: { own: 100, services: 0, database: 50 } };
}

it('compares round by round: a round that was slow for both tells nothing', () => {
  const [one, other] = [lane('hub', [10, 100, 10]), lane('floor', [5, 50, 5])];
  expect(timeRatio(one, other)).toEqual({ ratio: 2, spread: 0 });
  expect(throughputRatio(one, other)).toEqual({ ratio: 0.5, spread: 0 });
});

it('takes the mean of the processor time, for its clock is coarse', () => {
  expect(figuresOf(lane('hub', [10, 20, 60])).cpuMs).toEqual({ own: 15, services: 0, database: 1 });
});

it('takes for the best peer the one that answers most, and never the hub or the floor', () => {
  const ofWork = [
    lane('hub', [1]),
    lane('apollo', [30]),
    lane('hive', [20]),
    lane('hive-rust', [25]),
    lane('floor', [2]),
  ];
  expect(bestPeer(ofWork)?.contender).toBe('hive');
});

it('holds what was reached against what is demanded, and is silent on what was not measured', () => {
  const contest = [[lane('hub', [10]), lane('apollo', [30]), lane('floor', [4])]];
  expect(demandTable({ contest, byIdentifiers: [], byCompanies: [], byCompaniesInMemory: [] }).rows).toEqual([
    ['single, one process, × best peer', 'at least 2', '3.00', '0 %', '2.67', 'yes'],
    ['single, one process, × floor', 'at least 0.5', '0.40', '0 %', '0.50', '**no**'],
  ]);
});
