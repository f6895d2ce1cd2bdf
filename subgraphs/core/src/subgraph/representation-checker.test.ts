import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { RepresentationChecker } from './representation-checker';

const checker = new RepresentationChecker(
  buildSubgraphSchema({
    typeDefs: parse(`
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])
      type Query { ships: [Ship] }
      enum Flag { CA US }
      interface Hull { length: Int! }
      type SteelHull implements Hull { length: Int! plates: [Int!] }
      type Port { name: String! ships: [Ship!] }
      type Ship @key(fields: "id knownAt") @key(fields: "imo") {
        id: ID! knownAt: String imo: String
        berths: [ID!] @external
        flag: Flag @external
        hull: Hull @external
        home: Port @external
        fee: Int @requires(fields: "berths flag hull { length } home { name }")
      }`),
  }),
);

const KEY = { __typename: 'Ship', id: 's1', knownAt: null };

describe('a representation', () => {
  test.each([
    ['its key alone', KEY],
    ['another of its keys', { __typename: 'Ship', imo: '9074729' }],
    ['lists, enums and nulls', { ...KEY, berths: ['b1', 2], flag: 'CA', hull: null, home: null }],
    ['objects', { ...KEY, home: { name: 'Halifax', ships: [{ id: 's2' }] } }],
    ['an interface, with its type', { ...KEY, hull: { __typename: 'SteelHull', length: 3, plates: [1] } }],
    ['an interface, without its type', { ...KEY, hull: { length: 3 } }],
  ])('that has %s fits', (_, representation) => {
    expect(checker.fault(representation)).toBeNull();
  });

  test.each([
    ['no object', 'Ship', 'expected an object'],
    ['a list', [KEY], 'expected an object'],
    ['without a type', { id: 's1' }, '__typename: expected the name of an entity'],
    ['of an unknown type', { __typename: 'Whale', id: 'w' }, '__typename: the schema has no entity of this name'],
    ['without its key', { __typename: 'Ship', id: 's1' }, 'Ship: expected the fields of its key, id knownAt or imo'],
    ['a text for a list', { ...KEY, berths: 'b1' }, 'Ship.berths: expected a list'],
    ['a null in a list', { ...KEY, berths: [null] }, 'Ship.berths: expected a value, got null'],
    ['an object for an id', { ...KEY, id: {} }, 'Ship.id: expected ID'],
    ['an unknown value of an enum', { ...KEY, flag: 'MX' }, 'Ship.flag: expected Flag'],
    ['a text for an object', { ...KEY, home: 'Halifax' }, 'Ship.home: expected an object of type Port'],
    ['an unknown field', { ...KEY, masts: 3 }, 'Ship has no such field'],
    [
      'a fault deep inside',
      { ...KEY, home: { name: 'H', ships: [{ id: null }] } },
      'Ship.home: Port.ships: Ship.id: expected a value, got null',
    ],
    [
      'a type that is none of an interface',
      { ...KEY, hull: { __typename: 'Port' } },
      'Ship.hull: __typename: expected Hull',
    ],
  ])('that is, or has, %s is refused', (_, representation, fault) => {
    expect(checker.fault(representation)).toBe(fault);
  });
});
