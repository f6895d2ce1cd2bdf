import type { Party } from './sample-world';

/** One kind of question, of which every round asks some. */
export interface Work {
  readonly name: string;
  /** How many are asked by each contender in a round. */
  readonly perRound: number;
  /** How many at once. */
  readonly connections: number;
  /** The body of the turn-th request: another each time, so that nothing is answered from a memory of the last. */
  body(turn: number): string;
}

const STANDING = `fragment Standing on ProgramStanding {
  outcome dataAsOf memberships { account memberType { code } status inGoodStanding since validatedOn }
}`;
const COMPANY = `id legalName pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
  recognitions(in: JP) { complete unavailable items { program grantedBy eligible factors { code passed } benefits { code } } }`;
const SINGLE = `query ($identifier: IdentifierInput!) { company(identifier: $identifier) { outcome company { ${COMPANY} } } } ${STANDING}`;
const BATCH = `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome company { ${COMPANY} } } } ${STANDING}`;
const SEARCH =
  'query ($name: String!) { searchCompanies(name: $name) { totalCount edges { score node { id legalName } } } }';

export function works(parties: readonly Party[]): readonly Work[] {
  return [
    single(parties, 1, 100),
    single(parties, 32, 200),
    batch(parties, 500, 1, 4),
    batch(parties, 5_000, 1, 1),
    {
      name: 'search by name',
      perRound: 40,
      connections: 1,
      body: (turn) => JSON.stringify({ query: SEARCH, variables: { name: partyAt(parties, turn * 31).name } }),
    },
  ];
}

function single(parties: readonly Party[], connections: number, perRound: number): Work {
  return {
    name: `one company, ${connections} at once`,
    perRound,
    connections,
    body: (turn) =>
      JSON.stringify({ query: SINGLE, variables: { identifier: identifierOf(partyAt(parties, turn * 7)) } }),
  };
}

function batch(parties: readonly Party[], size: number, connections: number, perRound: number): Work {
  return {
    name: `${size.toLocaleString('en')} companies`,
    perRound,
    connections,
    body: (turn) => {
      const identifiers = Array.from({ length: size }, (_, index) =>
        identifierOf(partyAt(parties, turn * size + index)),
      );
      return JSON.stringify({ query: BATCH, variables: { identifiers } });
    },
  };
}

function partyAt(parties: readonly Party[], index: number): Party {
  const party = parties[index % parties.length];
  if (!party) throw new Error('The sample has no members.');
  return party;
}

function identifierOf({ scheme, value }: Party): { scheme: string; value: string } {
  return { scheme, value };
}
