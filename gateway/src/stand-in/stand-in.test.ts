import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standInsOf } from './stand-ins-of';

const supergraph = readFileSync(join(__dirname, '..', '..', '..', 'schema', 'supergraph.graphql'), 'utf8');
const standIns = standInsOf(supergraph);

const QUERY = `query Q__pip__1($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on Company { mine: pip { ...Said kin: memberships { id memberType { name } consents } } }
  }
}
fragment Said on PipStanding { __typename program how: outcome dataAsOf ... on ProgramStanding { outcome } }`;

describe('the stand-in for a program', () => {
  test('is there for each of the three, and for nothing else', () => {
    expect([...standIns.keys()].toSorted()).toEqual(['ctpat', 'mexican-aeo', 'pip']);
  });

  test('says UNAVAILABLE of every company, whatever the selection, the aliases and the fragments', async () => {
    const representations = ['a', 'b'].map((id) => ({
      __typename: 'Company',
      id,
      on: '2026-01-02',
      knownAt: null,
      pipAccounts: ['X'],
      asking: false,
    }));
    const answer = await standIns.get('pip')?.execute({ query: QUERY, variables: { representations } });
    const mine = {
      __typename: 'PipStanding',
      program: 'PIP',
      how: 'UNAVAILABLE',
      outcome: 'UNAVAILABLE',
      dataAsOf: null,
      kin: [],
    };
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { _entities: [{ mine }, { mine }] } });
  });
});
