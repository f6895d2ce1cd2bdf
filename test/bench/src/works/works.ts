import type { Party } from '../world/parties';
import type { PartySupply } from './party-supply';
import { aboutMany, aboutOne, byName } from './questions';
import type { Work } from './work';

/** What a kind of work is made of, before it is known whom it asks about. */
interface WorkShape {
  readonly name: string;
  /** How many companies one request is about. */
  readonly size: number;
  /** Default: as many as in a round. */
  readonly warmUps?: number;
  readonly perRound: number;
  readonly connections: number;
  /** Whether every round asks what the first one asked. */
  readonly again: boolean;
  readonly question: (parties: readonly Party[]) => string;
}

const single = (parties: readonly Party[]) => parties.map(aboutOne).join('');
const ONE = { size: 1, question: single };
const ALONE = { connections: 1, again: false };

const SHAPES: readonly WorkShape[] = [
  // Node compiles what runs often: a process that is asked once a question grows quicker for about a thousand of them, or twenty batches.
  { name: 'single', ...ONE, ...ALONE, warmUps: 1_000, perRound: 100 },
  { name: '500', size: 500, ...ALONE, warmUps: 20, perRound: 3, question: aboutMany },
  { name: '5000', size: 5_000, ...ALONE, perRound: 1, question: aboutMany },
  { name: 'search', size: 1, ...ALONE, perRound: 30, question: (parties) => parties.map(byName).join('') },
  { name: 'single-again', ...ONE, perRound: 100, connections: 1, again: true },
  { name: '500-again', size: 500, perRound: 3, connections: 1, again: true, question: aboutMany },
  { name: '5000-again', size: 5_000, perRound: 1, connections: 1, again: true, question: aboutMany },
  // Last: a stock client of one of the others, which has opened many connections, takes that first that it has used least, and fails with
  // one that has been idle for as long as the subgraphs keep it.
  { name: 'single-32', ...ONE, perRound: 200, connections: 32, again: false },
  { name: 'single-32-again', ...ONE, perRound: 200, connections: 32, again: true },
];

export const WORK_NAMES: readonly string[] = SHAPES.map(({ name }) => name);

/** How cost grows with the number of identifiers. */
const SIZES: readonly WorkShape[] = [1, 10, 100, 500, 1_000, 5_000].map((size) => {
  return { name: String(size), size, ...ALONE, perRound: Math.max(1, Math.min(30, 500 / size)), question: aboutMany };
});

/** @param rounds of which each asks anew */
export function works(supply: PartySupply, rounds: number, chosen: readonly string[] = WORK_NAMES): readonly Work[] {
  return SHAPES.filter(({ name }) => chosen.includes(name)).map((shape) => workOf(shape, supply, rounds));
}

export function sizedWorks(supply: PartySupply, rounds: number): readonly Work[] {
  return SIZES.map((shape) => workOf(shape, supply, rounds));
}

function workOf(shape: WorkShape, supply: PartySupply, rounds: number): Work {
  const { name, size, perRound, warmUps = perRound, connections, again, question } = shape;
  const turns = again ? perRound : warmUps + perRound * rounds;
  const parties = supply.take(turns * size);
  return {
    name,
    warmUps,
    perRound,
    connections,
    body: (turn) => {
      const from = (turn % turns) * size;
      return question(parties.slice(from, from + size));
    },
  };
}
