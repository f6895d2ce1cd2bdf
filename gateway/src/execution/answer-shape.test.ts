import { buildSchema, getOperationAST, parse } from 'graphql';
import { answerShape } from './answer-shape';

const schema = buildSchema(`
  type Query { port: Port ports: [Port!] vessel: Vessel }
  type Port { code: ID! berths: Int free: Boolean tags: [[String!]] depth: Float state: State }
  enum State { OPEN SHUT }
  interface Vessel { name: String! }
  type Tug implements Vessel { name: String! flag: String }
`);

function shaped(query: string, said: Record<string, unknown>) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const { data, errors } = answerShape(schema, document, operation)(said);
  return { data, missing: errors.map(({ path }) => path?.join('.')) };
}

describe('an answer', () => {
  test('holds what was asked for, in that order and under those names, and nothing else', () => {
    const { data } = shaped('{ b: port { n: berths code } ...F } fragment F on Query { b: port { free } }', {
      b: { __typename: 'Port', code: 'VAN', secret: 1, free: true, n: 3 },
      other: {},
    });
    expect(JSON.stringify(data)).toBe('{"b":{"n":3,"code":"VAN","free":true}}');
  });

  test.each<[string, unknown, unknown]>([
    ['berths', 'three', null],
    ['berths', 1.5, null],
    ['free', 'yes', null],
    ['depth', 'deep', null],
    ['depth', 9, 9],
    ['state', 'SUNK', null],
    ['state', 'OPEN', 'OPEN'],
    ['tags', 'none', null],
    ['tags', [['a'], ['b', null]], [['a'], null]],
  ])('has null and says so where %s is said to be %j', (field, said, expected) => {
    const { data, missing } = shaped(`{ port { ${field} } }`, { port: { [field]: said } });
    expect(data).toEqual({ port: { [field]: expected } });
    expect(missing.length).toBe(JSON.stringify(said) === JSON.stringify(expected) ? 0 : 1);
  });

  test('is null up to where it may be when something is missing that must be there', () => {
    expect(shaped('{ ports { code } port { code } }', { ports: [{ code: 'VAN' }, {}], port: null })).toEqual({
      data: { ports: null, port: null },
      missing: ['ports.1.code'],
    });
  });

  test('has null for an object of a type that nobody knows, and none of its fields', () => {
    const said = { vessel: { __typename: 'Submarine', name: 'N' }, port: 'VAN' };
    expect(shaped('{ vessel { name } port { code } }', said)).toEqual({
      data: { vessel: null, port: null },
      missing: ['vessel', 'port'],
    });
  });

  test('takes the fields of a type by what the object says it is', () => {
    const query = '{ vessel { is: __typename ... on Tug { flag } ... on Vessel { name } } }';
    expect(shaped(query, { vessel: { __typename: 'Tug', is: 'Tug', name: 'N', flag: null } }).data).toEqual({
      vessel: { is: 'Tug', flag: null, name: 'N' },
    });
  });

  test('is not led astray by names that every object inherits', () => {
    const { data } = shaped('{ constructor: port { toString: code } __proto__: port { code } }', {
      ...JSON.parse('{"__proto__": {"code": "LAX"}}'),
    });
    expect(JSON.stringify(data)).toBe('{"constructor":null,"__proto__":{"code":"LAX"}}');
    expect(Object.hasOwn(Object.prototype, 'code')).toBe(false);
  });
});
