import { buildSchema } from 'graphql';
import { syntheticAnswer } from './synthetic-answer';

const SCHEMA = buildSchema(`
  enum Outcome { FOUND NOT_CONFIRMED }
  scalar DateTime
  scalar Date
  interface Named { name: String! }
  type Company implements Named { id: ID! on: Date! knownAt: DateTime name: String! accounts: [ID!]! parent: Named }
  type Lookup { outcome: Outcome! company: Company }
  input Identifier { value: String! }
  type Query { companies(identifiers: [Identifier!]!): [Lookup!] }
`);

describe('a synthetic answer', () => {
  it('has a value of its type in each field, as many as are asked about, and no identifier twice', async () => {
    const query = `query ($identifiers: [Identifier!]!) {
      companies(identifiers: $identifiers) { outcome company { id on knownAt accounts parent { __typename name } } } }`;
    const variables = { identifiers: [{ value: 'a' }, { value: 'b' }] };
    const company = (one: number) => ({
      outcome: 'FOUND',
      company: {
        id: `warm-up-${one}`,
        on: '2026-01-01',
        knownAt: null,
        accounts: [`warm-up-${one + 1}`],
        parent: { __typename: 'Company', name: `warm-up-${one + 2}` },
      },
    });
    const answer = await syntheticAnswer(SCHEMA, { query, operationName: undefined, variables });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({ data: { companies: [company(1), company(4)] } });
  });
});
