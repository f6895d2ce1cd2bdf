import type { Archetype } from './archetype';

/** A company that claims an EIN, its own or another's: only one of the two can be right, and a person must say which. */
export interface Claim {
  readonly archetype: Archetype;
  /** The company whose EIN it is. */
  readonly einOf: number;
}

const canadian = (held: Archetype['memberships'][number]): Archetype => ({
  trade: 'IMPORT',
  headquarters: [['CA', 1]],
  memberships: [held],
  persons: 0,
});

const inPip = canadian({ program: 'PIP', memberType: 'IMPORTER' });
const inCtpat = canadian({ program: 'CTPAT', memberType: 'IMPORTER' });

/**
 * The two clashes of every sample that is large enough, by the index of the companies: two Canadian companies, each with a business number
 * of its own, claim one EIN; once both in PIP, once in different programs.
 */
export const CLASHES: ReadonlyMap<number, Claim> = new Map([
  [60, { archetype: inPip, einOf: 60 }],
  [61, { archetype: inPip, einOf: 60 }],
  [120, { archetype: inPip, einOf: 120 }],
  [121, { archetype: inCtpat, einOf: 120 }],
]);
