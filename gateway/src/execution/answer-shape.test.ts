import { buildSchema, getOperationAST, GraphQLError, parse } from 'graphql';
import { argumentFields } from '../canonical/argument-fields';
import { ResponseKeys } from '../canonical/response-keys';
import { answerShape } from './answer-shape';
import type { AnsweredObject } from './answered-object';
import { ErrorPlaces } from './error-places';

const schema = buildSchema(`
  type Query { port: Port ports: [Port!] quays: [Port] vessel: Vessel ship(id: ID): Tug }
  type Port { code: ID! berths: Int free: Boolean tags: [[String!]] depth: Float state: State sister: Port }
  enum State { OPEN SHUT }
  interface Vessel { name: String! }
  type Tug implements Vessel { name: String! flag: String }
`);

interface Said {
  readonly data: Record<string, unknown>;
  /** Paths of errors of subgraphs, through the canonical response. */
  readonly errors?: readonly (readonly (string | number)[])[];
  readonly unknown?: readonly AnsweredObject[];
}

function shaped(query: string, { data: said, errors: paths = [], unknown = [] }: Said) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const keys = new ResponseKeys(argumentFields(schema), new Set());
  const { data, errors } = answerShape(
    schema,
    document,
    operation,
    keys,
  )(said, {
    introspected: {},
    unknownEntities: new Map(unknown.map((object) => [object, [() => new Set(['free'])]])),
    notAsked: new Map(),
    errors: new ErrorPlaces(
      paths.map((path) => new GraphQLError(path.join('.'), { path: [...path] })),
      new Map(),
    ),
    reportMissing: (part, path) => new GraphQLError(part, { path: [...path] }),
  });
  return { data, errors: errors.map(({ message, path }) => `${message} at ${path?.join('.')}`) };
}

describe('a response', () => {
  test('holds what was asked for, in that order and under those names, and nothing else', () => {
    const { data } = shaped('{ b: port { n: berths code } ...F } fragment F on Query { b: port { free } }', {
      data: { port: { __typename: 'Port', code: 'VAN', secret: 1, free: true, berths: 3 }, other: {} },
    });
    expect(JSON.stringify(data)).toBe('{"b":{"n":3,"code":"VAN","free":true}}');
  });

  test('takes a field by what it is, whatever else has the name that its client gives it', () => {
    const data = { port: { code: 'VAN', berths: 3, free: true } };
    expect(shaped('{ port { code: free free: berths berths: code } }', { data }).data).toEqual({
      port: { code: true, free: 3, berths: 'VAN' },
    });
  });

  test('has one field with several arguments under several names', () => {
    const data = { ship_0: { name: 'A' }, ship_1: { name: 'B' } };
    expect(
      shaped('{ a: ship(id: "a") { name } b: ship(id: "b") { n: name } c: ship(id: "a") { name } }', { data }),
    ).toEqual({
      data: { a: { name: 'A' }, b: { n: 'B' }, c: { name: 'A' } },
      errors: [],
    });
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
  ])('has null and an error where the value that a subgraph returned is invalid: %s, %j', (field, said, expected) => {
    const { data, errors } = shaped(`{ port { ${field} } }`, { data: { port: { [field]: said } } });
    expect(data).toEqual({ port: { [field]: expected } });
    expect(errors.length).toBe(JSON.stringify(said) === JSON.stringify(expected) ? 0 : 1);
  });

  test('propagates null to the nearest nullable parent when a non-null field is missing', () => {
    expect(shaped('{ ports { code } port { code } }', { data: { ports: [{ code: 'VAN' }, {}], port: null } })).toEqual({
      data: { ports: null, port: null },
      errors: ['UNKNOWN at ports.1.code'],
    });
  });

  test('reports a field that no subgraph returned, also a nullable one', () => {
    expect(shaped('{ port { code p: free } }', { data: { port: { code: 'VAN' } } })).toEqual({
      data: { port: { code: 'VAN', p: null } },
      errors: ['UNKNOWN at port.p'],
    });
  });

  test('has null without an error for a field of a subgraph that does not have the object', () => {
    const port = { code: 'VAN' };
    expect(shaped('{ port { code free } }', { data: { port }, unknown: [port] })).toEqual({
      data: { port: { code: 'VAN', free: null } },
      errors: [],
    });
  });

  test('has null for an object of an unknown type', () => {
    const data = { vessel: { __typename: 'Submarine', name: 'N' }, port: 'VAN' };
    expect(shaped('{ vessel { name } port { code } }', { data })).toEqual({
      data: { vessel: null, port: null },
      errors: ['INVALID at vessel', 'INVALID at port'],
    });
  });

  test('takes the fields of a type by the __typename of the object', () => {
    const query = '{ vessel { is: __typename ... on Tug { flag } ... on Vessel { name } } }';
    expect(shaped(query, { data: { vessel: { __typename: 'Tug', name: 'N', flag: null } } }).data).toEqual({
      vessel: { is: 'Tug', flag: null, name: 'N' },
    });
  });

  test('is not led astray by names that every object inherits', () => {
    const { data } = shaped('{ constructor: port { toString: code } __proto__: port { code } }', {
      data: { port: { code: 'LAX' } },
    });
    expect(JSON.stringify(data)).toBe('{"constructor":{"toString":"LAX"},"__proto__":{"code":"LAX"}}');
    expect(Object.hasOwn(Object.prototype, 'code')).toBe(false);
  });
});

describe('an error of a subgraph', () => {
  test('is reported where the client has what it is about, under each of its names', () => {
    const data = { port: { code: 'VAN', free: null } };
    expect(
      shaped('{ a: port { f: free } b: port { code free g: free } }', { data, errors: [['port', 'free']] }),
    ).toEqual({
      data: { a: { f: null }, b: { code: 'VAN', free: null, g: null } },
      errors: ['port.free at a.f', 'port.free at b.free', 'port.free at b.g'],
    });
  });

  test('explains what is missing at it, above it and below it, and nothing else', () => {
    const query = '{ a: port { free sister { code } } b: quays { free berths } }';
    const data = { port: {}, quays: [{ berths: 1 }, {}] };
    const errors = [['port'], ['quays', 0, 'free'], ['quays', 1, 'free']];
    expect(shaped(query, { data, errors })).toEqual({
      data: {
        a: { free: null, sister: null },
        b: [
          { free: null, berths: 1 },
          { free: null, berths: null },
        ],
      },
      errors: ['port at a', 'quays.0.free at b.0.free', 'quays.1.free at b.1.free', 'UNKNOWN at b.1.berths'],
    });
  });

  test('about each element of a list is reported once, at the list', () => {
    const data = { quays: [{ code: 'A' }, { code: 'B' }] };
    expect(shaped('{ q: quays { code free } }', { data, errors: [['quays', '@', 'free']] })).toEqual({
      data: {
        q: [
          { code: 'A', free: null },
          { code: 'B', free: null },
        ],
      },
      errors: ['quays.@.free at q'],
    });
  });

  test('about what the client did not ask for is reported at the nearest place that it asked for', () => {
    const data = { port: { code: 'VAN' } };
    expect(shaped('{ p: port { code } }', { data, errors: [['port', 'secret', 'deeper'], ['fleet']] })).toEqual({
      data: { p: { code: 'VAN' } },
      errors: ['port.secret.deeper at p', 'fleet at undefined'],
    });
  });
});
