import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse, type GraphQLSchema } from 'graphql';

/**
 * A small world of ships and ports, told by three subgraphs as the hub's is: one knows who is who, one how a ship is kept, one what a
 * port asks for it. It has what a plan can stumble over: keys, fields that need others' fields, interfaces, unions, lists within lists,
 * arguments, nulls and errors.
 */
const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"])\n';

const VESSEL = `
  interface Vessel { id: ID! name: String! }
  enum Flag { CA US MX }
`;

export const PORT_SDL = {
  register: `${LINK}${VESSEL}
    type Query {
      vessel(id: ID!): Vessel
      vessels(ids: [ID!]!): [Vessel!]
      tugs(flag: Flag, first: Int = 2): [Tug!]
      find(text: String!): [Found!]
      port(code: ID!): Port
    }
    union Found = Tug | Ferry | Port
    type Tug implements Vessel @key(fields: "id") { id: ID! name: String! flag: Flag! home: Port sisters: [Tug!]! }
    type Ferry implements Vessel @key(fields: "id") { id: ID! name: String! seats: Int route: [Port!]! }
    type Port @key(fields: "code") { code: ID! title: String tonnage: Tonnage! @inaccessible }
    type Tonnage @shareable { net: Int! gross: Int }
  `,
  yard: `${LINK}
    type Query { yards: [Yard!] }
    type Yard { name: String! inDock: [Tug!]! }
    type Tug @key(fields: "id") { id: ID! repairs(since: Int = 0): [Repair!] hull: Hull }
    type Ferry @key(fields: "id") { id: ID! repairs(since: Int = 0): [Repair!] }
    interface Hull { length: Int! }
    type SteelHull implements Hull { length: Int! plates: Int! }
    type WoodenHull implements Hull { length: Int! planks: [String]! }
    type Repair { year: Int! cost: Float note: String yard: Yard! }
  `,
  office: `${LINK}
    type Query { fee(code: ID!): Int }
    type Tonnage @shareable { net: Int! gross: Int }
    type Port @key(fields: "code") { code: ID! tonnage: Tonnage! @external dues: Int @requires(fields: "tonnage { net }") berths: [Berth!] }
    type Berth { number: Int! tug: Tug }
    type Tug @key(fields: "id", resolvable: false) { id: ID! }
  `,
} as const;

/** What questions about it are made of. */
export const PORT_VALUES = {
  deepest: 3,
  values: {
    id: ['t1', 't2', 't3', 'f1', 'f2', 'none'],
    ids: ['t1', 't2', 'f1', 't1', 'none'],
    code: ['VAN', 'LAX', 'VER', 'none'],
    text: ['t', 'f', 'V', ''],
    first: [0, 1, 3, 4],
    since: [0, 2021, 2030],
  },
};

export type PortSubgraph = keyof typeof PORT_SDL;

/** What each type's fields are, by the key of the object alone: whoever asks has no more than that. */
interface Keyed {
  readonly __typename: string;
  readonly id?: string;
  readonly code?: string;
}

type Resolvers = Readonly<Record<string, Readonly<Record<string, (source: never, args: never) => unknown>>>>;

const IDS = ['t1', 't2', 't3', 'f1', 'f2'];
const PORTS = ['VAN', 'LAX', 'VER'];
const FLAGS = ['CA', 'US', 'MX'];

export const RESOLVERS: Resolvers = {
  Query: {
    vessel: (_: unknown, { id }: { id: string }) => vessel(id),
    vessels: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map(vessel).filter((found) => found !== null),
    tugs: (_: unknown, { flag, first }: { flag?: string; first: number }) => {
      if (first > 3) throw new GraphQLError('So many there are not.', { extensions: { code: 'TOO_MANY_TUGS' } });
      return ['t1', 't2', 't3']
        .filter((id) => !flag || flagOf(id) === flag)
        .slice(0, first)
        .map(vessel);
    },
    find: (_: unknown, { text }: { text: string }) => [
      ...IDS.filter((id) => id.startsWith(text)).map(vessel),
      ...PORTS.filter((code) => code.startsWith(text)).map(port),
    ],
    port: (_: unknown, { code }: { code: string }) => (PORTS.includes(code) ? port(code) : null),
    yards: () => ['north', 'south'].map(yard),
    fee: (_: unknown, { code }: { code: string }) => (PORTS.includes(code) ? code.charCodeAt(0) : null),
  },
  Tug: {
    name: ({ id }: { id: string }) => `Tug ${id}`,
    flag: ({ id }: { id: string }) => flagOf(id),
    home: ({ id }: { id: string }) => (id === 't3' ? null : port(PORTS[numberOf(id) % 3] ?? '')),
    sisters: ({ id }: { id: string }) => ['t1', 't2', 't3'].filter((other) => other !== id).map(vessel),
    repairs,
    hull: ({ id }: { id: string }) =>
      id === 't2'
        ? { __typename: 'WoodenHull', length: 9, planks: ['oak', null, 'elm'] }
        : { __typename: 'SteelHull', length: 20 + numberOf(id), plates: 100 },
  },
  Ferry: {
    name: ({ id }: { id: string }) => `Ferry ${id}`,
    seats: ({ id }: { id: string }) => (id === 'f1' ? 120 : null),
    route: ({ id }: { id: string }) => PORTS.slice(0, numberOf(id)).map(port),
    repairs,
  },
  Port: {
    title: ({ code }: { code: string }) => (code === 'VER' ? null : `Port of ${code}`),
    tonnage: ({ code }: { code: string }) => tonnage(code),
    dues: ({ code, tonnage: told }: { code: string; tonnage?: { net: number } }) => (told ?? tonnage(code)).net * 3,
    berths: ({ code }: { code: string }) => {
      if (code === 'LAX')
        throw new GraphQLError('The harbour office is shut.', { extensions: { code: 'OFFICE_SHUT' } });
      return [1, 2].map((number) => ({ number, tug: number === 1 ? { __typename: 'Tug', id: 't1' } : null }));
    },
  },
  Yard: { inDock: ({ name }: { name: string }) => (name === 'north' ? ['t1', 't3'] : []).map(vessel) },
};

/** One subgraph alone, as it would be served. */
export function portSubgraph(name: PortSubgraph): GraphQLSchema {
  const typeDefs = parse(PORT_SDL[name]);
  const schema = buildSubgraphSchema({ typeDefs });
  for (const [typeName, fields] of Object.entries(RESOLVERS)) {
    const type = schema.getType(typeName);
    if (!type || !('getFields' in type)) continue;
    for (const [field, resolve] of Object.entries(fields)) {
      const defined = type.getFields()[field];
      if (defined && 'args' in defined) defined.resolve = (source, args) => resolve(source as never, args as never);
    }
  }
  return schema;
}

function vessel(id: string): Keyed | null {
  if (!IDS.includes(id)) return null;
  return { __typename: id.startsWith('t') ? 'Tug' : 'Ferry', id };
}

function port(code: string): Keyed {
  return { __typename: 'Port', code };
}

function yard(name: string): object {
  return { name };
}

function repairs({ id }: { id: string }, { since }: { since: number }): unknown {
  if (id === 't2') return null;
  return [2020, 2024]
    .filter((year) => year >= since)
    .map((year) => ({ year, cost: numberOf(id) * 1.5, note: year === 2020 ? null : `of ${id}`, yard: yard('north') }));
}

function tonnage(code: string): { net: number; gross: number | null } {
  return { net: code.charCodeAt(1), gross: code === 'VAN' ? 900 : null };
}

function flagOf(id: string): string {
  return FLAGS[numberOf(id) % 3] ?? 'CA';
}

function numberOf(id: string): number {
  return Number(id.slice(1));
}
