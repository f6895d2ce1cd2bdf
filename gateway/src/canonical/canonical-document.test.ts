import { buildSchema, getOperationAST, parse, print, validate } from 'graphql';
import { argumentFields } from './argument-fields';
import { canonicalDocument, type AddedSelections } from './canonical-document';

const schema = buildSchema(`
  directive @old on FIELD
  type Query { ship(id: ID, at: Input): Vessel ships: [Vessel!] depth: Int }
  type Mutation { moor(id: ID!): Tug }
  input Input { a: Int b: [Int!] }
  interface Vessel { name: String crew: [Person!] }
  type Tug implements Vessel { name: String crew(first: Int): [Person!] flag: String hull: Hull }
  type Ferry implements Vessel { name: String crew: [Person!] seats: Int }
  type Hull { length(unit: String): Int depth: Int }
  type Person { name: String crew: Int }`);
const names = { schema, taking: argumentFields(schema), fieldNames: new Set(['ship_0', 'name']) };

function canonical(source: string, { name, added }: { name?: string; added?: AddedSelections } = {}) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document, name ?? null);
  if (!operation) throw new Error('There is no operation.');
  const written = canonicalDocument(names, document, operation, added);
  expect(validate(schema, written.document)).toEqual([]);
  return { text: print(written.document).replaceAll(/\s+/g, ' '), variables: Object.fromEntries(written.variables) };
}

describe('a canonical document', () => {
  test('has every field under its own name, or, with arguments, under a key of its own', () => {
    const source = `{ name: ship(id: "a") { name: __typename } b: ship(id: "b") { flag: name } depth: ships { name } seats: depth }`;
    expect(canonical(source).text).toBe(
      '{ ship_1: ship(id: "a") { __typename } ship_2: ship(id: "b") { name } ships { name } depth }',
    );
  });

  test('has one key for one field with the same arguments, however they are written, in fragments too', () => {
    const source = `{ a: ship(id: "a", at: { a: 1, b: [2] }) { name } ...F }
      fragment F on Query { b: ship(at: { b: [2], a: 1 }, id: "a") { crew { name } } }`;
    expect(canonical(source).text).toBe(
      '{ ship_1: ship(id: "a", at: {a: 1, b: [2]}) { name } ...F0 } ' +
        'fragment F0 on Query { ship_1: ship(at: {b: [2], a: 1}, id: "a") { crew_2: crew { name } } }',
    );
  });

  test('has a key also for a field that takes arguments only in another type of its interface', () => {
    expect(
      canonical(
        '{ ships { crew { crew } ... on Ferry { c: crew { crew } } ... on Tug { d: crew(first: 1) { name } } } }',
      ).text,
    ).toBe(
      '{ ships { crew_0: crew { crew } ... on Ferry { crew_0: crew { crew } } ... on Tug { crew_1: crew(first: 1) { name } } } }',
    );
  });

  test('has none of the names of the client: neither of the operation nor of variables and fragments', () => {
    const source = `query One($representations: ID = "x") { s: ship(id: $representations) { ...Secret } }
      query Other { depth ...Unused }
      fragment Secret on Vessel { n: name } fragment Unused on Query { depth }`;
    expect(canonical(source, { name: 'One' })).toEqual({
      text: 'query ($v0: ID = "x") { ship_1: ship(id: $v0) { ...F0 } } fragment F0 on Vessel { name }',
      variables: { v0: 'representations' },
    });
  });

  test('leaves out what the schema says of itself', () => {
    expect(canonical('{ __schema { types { name } } a: __type(name: "Tug") { name } depth }').text).toBe('{ depth }');
    expect(canonical('{ ...F } fragment F on Query { __schema { types { name } } }').text).toContain('@skip(if: true)');
  });

  test('selects what is added to fields of the root, wherever they stand, and nowhere else', () => {
    const [definition] = parse('{ name }').definitions;
    const more = definition?.kind === 'OperationDefinition' ? definition.selectionSet.selections : [];
    const added = (field: string) => (field === 'ship' ? more : []);
    expect(canonical('{ ...F ships { n: name } } fragment F on Query { x: ship { __typename } }', { added }).text).toBe(
      '{ ...F0 ships { name } } fragment F0 on Query { ship_1: ship { __typename name } }',
    );
    expect(canonical('mutation M($id: ID!) { m: moor(id: $id) { f: flag } }', { added }).text).toBe(
      'mutation ($v0: ID!) { moor_0: moor(id: $v0) { flag } }',
    );
  });

  test('is made at once of fragments that spread each other in great numbers', () => {
    const depth = 40;
    const spreads = Array.from({ length: depth }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    const document = parse(`{ ...F0 } ${spreads.join(' ')} fragment F${depth} on Query { d: depth }`);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    expect(print(canonicalDocument(names, document, operation).document).length).toBeLessThan(5_000);
  });
});
