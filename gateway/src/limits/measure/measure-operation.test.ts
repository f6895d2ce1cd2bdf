import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getIntrospectionQuery,
  getNullableType,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  validate,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { ASSUMED } from './assumed-answer';
import type { Measure } from './measure';
import { measureOperation } from './measure-operation';

const toy = buildSchema(`
  interface Named { name: String  others: [Named!]! }
  type Program implements Named { name: String  others: [Named!]!  arrangements: [Arrangement!]!  words: [String!]! }
  type Arrangement { program: Program!  benefits: [Benefit!] }
  type Benefit { code: String }
  type Query { programs: [Program!]!  program: Program }
`);
const published = buildSchema(readFileSync(join(__dirname, '../../../../schema/api.graphql'), 'utf8'));

function measured(schema: GraphQLSchema, query: string, given: Record<string, unknown> = {}): Measure {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The query has no operation.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
  return measureOperation({ schema, document, operation, variables: coerced ?? {} });
}

const lists = (query: string) => measured(toy, query).lists;
const nested = (depth: number): string => (depth === 0 ? 'name' : `arrangements { program { ${nested(depth - 1)} } }`);

describe('aliases', () => {
  it('are counted as often as fragments spread them, but for what is left out', () => {
    const query = `query ($no: Boolean!) { a: program { ...F } b: programs { ...F ...F c: name @include(if: $no) } }
      fragment F on Program { x: name y: arrangements { ...G } } fragment G on Arrangement { z: __typename }`;
    expect(measured(toy, query, { no: false }).aliases).toBe(2 + 2 * 3);
  });
});

describe('lists within lists', () => {
  it('are counted where they lie within one another, not side by side', () => {
    expect(lists(`{ program { ${nested(3)} } }`)).toBe(3);
    expect(lists(`{ programs { ${nested(3)} } }`)).toBe(4);
    expect(lists(`{ programs { name } program { arrangements { program { name } } } }`)).toBe(1);
  });

  it('count through fragments and interfaces', () => {
    const fragment = 'fragment F on Program { arrangements { program { others { others { name } } } } }';
    expect(lists(`{ program { ...F } } ${fragment}`)).toBe(3);
    expect(lists(`{ programs { others { ... on Program { ...F } } } } ${fragment}`)).toBe(5);
  });

  it('are not counted of plain values, nor of what the schema says of itself', () => {
    expect(lists('{ programs { arrangements { benefits { code } program { words } } } }')).toBe(3);
    expect(lists(getIntrospectionQuery())).toBe(0);
  });
});

describe('the depth of an operation', () => {
  it('is that of its deepest field, in fragments too', () => {
    expect(measured(toy, '{ program { name } }').depth).toBe(2);
    expect(measured(toy, `{ program { ...F name } } fragment F on Program { ${nested(1)} }`).depth).toBe(4);
  });

  it('of what tools ask of the schema is within what is allowed', () => {
    expect(measured(toy, getIntrospectionQuery({ inputValueDeprecation: true })).depth).toBeLessThanOrEqual(16);
  });
});

describe('an operation as long as a document can be', () => {
  it('is measured at once, however often fragments spread each other', () => {
    const spread = (n: number) =>
      `fragment F${n} on Program { a: arrangements { program { ...F${n + 1} } } b: arrangements { program { ...F${n + 1} } } }`;
    const fragments = Array.from({ length: 60 }, (_, n) => spread(n)).join(' ');
    const measure = measured(toy, `{ program { ...F0 } } ${fragments} fragment F60 on Program { name }`);
    expect(measure).toMatchObject({ lists: 60, depth: 122 });
    expect(measure.points).toBeGreaterThan(2 ** 60);
  });

  it('counts a fragment once in one place', () => {
    const spread = (n: number) => `fragment F${n} on Program { ...F${n + 1} ...F${n + 2} }`;
    const fragments = Array.from({ length: 60 }, (_, n) => spread(n)).join(' ');
    const last = 'fragment F60 on Program { name ...F61 } fragment F61 on Program { name }';
    expect(measured(toy, `{ program { ...F0 ...F1 } } ${fragments} ${last}`).points).toBe(
      measured(toy, '{ program { a: name b: name } }').points,
    );
  });

  it('is measured without being followed by recursion', () => {
    const document = parse(`{ program { ${nested(200)} } }`);
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The query has no operation.');
    const deep = { ...operation, selectionSet: wrapped(operation.selectionSet, 50_000) };
    const measure = measureOperation({ schema: toy, document, operation: deep, variables: {} });
    expect(measure).toMatchObject({ lists: 200, depth: 402, points: expect.any(Number) });
  });
});

/** The same selections in very many inline fragments within one another. */
function wrapped(selectionSet: SelectionSetNode, depth: number): SelectionSetNode {
  let inner = selectionSet;
  for (let n = 0; n < depth; n += 1) {
    inner = { kind: Kind.SELECTION_SET, selections: [{ kind: Kind.INLINE_FRAGMENT, selectionSet: inner }] };
  }
  return inner;
}

describe('the cost of a question', () => {
  const points = (query: string, given?: Record<string, unknown>) => measured(published, query, given).points;
  const identifiers = (count: number) => Array.from({ length: count }, () => ({ scheme: 'SCAC', value: 'MRFW' }));
  const COMPANIES = 'query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome } }';

  it('is the number of identifiers times what is selected below them', () => {
    // The list, and of each identifier its row and its outcome.
    expect(measured(published, COMPANIES, { ids: identifiers(100) })).toMatchObject({
      identifiers: 100,
      points: 201,
    });
  });

  it('counts each alias, and a fragment as often as it is spread', () => {
    const once = points('{ programs { arrangements { id } } }');
    expect(points('{ a: programs { arrangements { id } } b: programs { arrangements { id } } }')).toBe(2 * once);
    const spread = '{ a: programs { ...F } b: programs { ...F } } fragment F on Program { arrangements { id } }';
    expect(points(spread)).toBe(2 * once);
  });

  it('counts how long an alias is, for each time that it stands in the answer', () => {
    const asking = (alias: string) =>
      points(COMPANIES.replace('outcome', `${alias}: outcome`), { ids: identifiers(100) });
    expect(asking('a'.repeat(14))).toBe(asking('a'));
    expect(asking('a'.repeat(15))).toBe(asking('a') + 100);
    expect(asking('a'.repeat(3_000))).toBe(asking('a') + 100 * 100);
  });

  it('counts nothing that a directive leaves out', () => {
    const query = 'query ($all: Boolean!) { programs { code arrangements @include(if: $all) { id } } }';
    expect(points(query, { all: false })).toBe(points('{ programs { code } }'));
    expect(points(query, { all: true })).toBe(points('{ programs { code arrangements { id } } }'));
    expect(points('{ programs { code arrangements @skip(if: true) { id } } }')).toBe(points('{ programs { code } }'));
  });

  it('is that of a page for a search, of ten where it says nothing', () => {
    const search = (args: string) => measured(published, `{ searchCompanies(name: "x"${args}) { edges { score } } }`);
    expect(search('').identifiers).toBe(10);
    expect(search(', first: 100')).toMatchObject({ identifiers: 100, points: search('').points * 10 - 9 });
  });

  it('is less for recognitions in one country than for all', () => {
    const asking = (args: string) =>
      points(
        `{ company(identifier: { scheme: SCAC, value: "MRFW" }) { company { recognitions${args} { items { eligible } } } } }`,
      );
    expect(asking('')).toBeGreaterThan(10 * asking('(in: JP)'));
  });

  it('is told of every list of the schema by an assumption of its own', () => {
    const types = Object.values(published.getTypeMap()).filter((type) => !type.name.startsWith('__'));
    const found = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type)
        ? Object.values(type.getFields())
            .filter((field) => isListType(getNullableType(field.type)))
            .map((field) => `${type.name}.${field.name}`)
        : [],
    );
    expect(found.filter((field) => ASSUMED[field] === undefined)).toEqual([]);
    const known = (field: string) => {
      const [name = '', of = ''] = field.split('.');
      const type = published.getType(name);
      return (isObjectType(type) || isInterfaceType(type)) && of in type.getFields();
    };
    expect(Object.keys(ASSUMED).filter((field) => !known(field))).toEqual([]);
  });
});
