import { buildSchema, getOperationAST, parse } from 'graphql';
import { coercedVariables } from './coerced-variables';

const schema = buildSchema(`
  type Query { ship(id: ID!, decks: Int! = 3): Ship  ships(ids: [ID!], at: Place): [Ship] }
  type Ship { name: String }
  input Place { country: String! }
`);

/** The messages of what is wrong with variables. */
function faultsOf(query: string, variables: Record<string, unknown>): readonly string[] {
  const document = parse(query);
  const operation = getOperationAST(document, 'Asked');
  if (!operation) throw new Error('There is no operation.');
  const { errors = [] } = coercedVariables({ schema, document, operation, request: { variables } });
  return errors.map(({ message }) => message);
}

describe('a variable that is null', () => {
  test.each([
    ['query Asked($v: ID = "a") { ship(id: $v) { name } }', 'ID!'],
    ['query Asked($v: Int) { ship(id: "a", decks: $v) { name } }', 'Int!'],
    ['query Asked($v: ID = "a") { ships(ids: ["b", $v]) { name } }', 'ID!'],
    ['query Asked($v: String = "CA") { ships(at: { country: $v }) { name } }', 'String!'],
    ['query Asked($v: Boolean = true) { ship(id: "a") { name @include(if: $v) } }', 'Boolean!'],
    ['query Asked($v: Boolean = true) { ...F @skip(if: $v) } fragment F on Query { __typename }', 'Boolean!'],
    ['query Asked($v: ID = "a") { ...F } fragment F on Query { ship(id: $v) { name } }', 'ID!'],
    ['query Asked($v: ID = "a") { one: ship(id: $v) { name } other: ship(id: $v) { name } }', 'ID!'],
  ])('is refused once where no null may be: %s', (query, type) => {
    expect(faultsOf(query, { v: null })).toEqual([
      `Variable "$v" must not be null: a value of type "${type}" is expected here.`,
    ]);
    expect(faultsOf(query, {})).toEqual([]);
  });

  test('is refused at the second spread of a fragment, too', () => {
    const query = 'query Asked($v: Boolean = true) { ...F ...F @skip(if: $v) } fragment F on Query { __typename }';
    expect(faultsOf(query, { v: null })).toHaveLength(1);
  });

  test.each([
    ['where null may be', 'query Asked($v: [ID!]) { ships(ids: $v) { name } }'],
    ['below what is left out', 'query Asked($v: ID = "a") { ship(id: $v) @skip(if: true) { name } }'],
    [
      'in another operation',
      'query Asked($v: ID) { ships(ids: []) { name } } query O($v: ID = "a") { ship(id: $v) { name } }',
    ],
  ])('is allowed %s', (_, query) => {
    expect(faultsOf(query, { v: null })).toEqual([]);
  });
});
