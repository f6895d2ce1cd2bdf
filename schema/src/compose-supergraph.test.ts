import { lexicographicSortSchema, printSchema } from 'graphql';
import { composeSupergraph } from './compose-supergraph';
import { CompositionError } from './composition-error';
import type { SubgraphSdl } from './subgraph-sdl';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"])\n';

function subgraph(name: string, sdl: string): SubgraphSdl {
  return { name, url: `http://${name}:4001/graphql`, sdl: LINK + sdl };
}

const harbour = subgraph(
  'harbour',
  'type Query { ship: Ship } type Ship @key(fields: "id") { id: ID! berths: [ID!]! @inaccessible }',
);
const crane = subgraph(
  'crane',
  'type Ship @key(fields: "id") { id: ID! berths: [ID!]! @external lifts: Int @requires(fields: "berths") }',
);

describe('composing a supergraph', () => {
  test('one schema comes of it, whatever the order of the subgraphs', () => {
    const { supergraphSdl } = composeSupergraph([harbour, crane]);
    expect(supergraphSdl).toContain('HARBOUR @join__graph(name: "harbour", url: "http://harbour:4001/graphql")');
    expect(composeSupergraph([crane, harbour]).supergraphSdl).toBe(supergraphSdl);
  });

  test('clients see neither inaccessible fields nor the machinery of federation', () => {
    expect(printSchema(lexicographicSortSchema(composeSupergraph([harbour, crane]).api))).toBe(
      'type Query {\n  ship: Ship\n}\n\ntype Ship {\n  id: ID!\n  lifts: Int\n}',
    );
  });

  test('subgraphs that contradict each other are refused with the reason', () => {
    const contrary = subgraph('contrary', 'type Ship @key(fields: "id") { id: ID! lifts: String }');
    expect(() => composeSupergraph([harbour, crane, contrary])).toThrow(CompositionError);
    expect(() => composeSupergraph([harbour, crane, contrary])).toThrow(/Ship\.lifts/);
  });

  test('a hint fails too: two subgraphs that describe one type differently', () => {
    const left = subgraph('left', 'type Query { a: Berth } "A place." type Berth @shareable { no: Int }');
    const right = subgraph('right', 'type Query { b: Berth } "A mooring." type Berth @shareable { no: Int }');
    expect(() => composeSupergraph([left, right])).toThrow(/INCONSISTENT_DESCRIPTION/);
  });
});
