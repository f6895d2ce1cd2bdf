import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';
import { listDepth } from './list-depth';

const schema = buildSchema(`
  interface Named { name: String  others: [Named!]! }
  type Program implements Named { name: String  others: [Named!]!  arrangements: [Arrangement!]!  words: [String!]! }
  type Arrangement { program: Program!  benefits: [Benefit!] }
  type Benefit { code: String }
  type Query { programs: [Program!]!  program: Program }
`);

function depthOf(query: string): number {
  const document = parse(query);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('The query has no operation.');
  return listDepth(schema, document, operation);
}

const nested = (depth: number): string => (depth === 0 ? 'name' : `arrangements { program { ${nested(depth - 1)} } }`);

describe('lists within lists', () => {
  it('are counted where they lie within one another, not side by side', () => {
    expect(depthOf(`{ program { ${nested(3)} } }`)).toBe(3);
    expect(depthOf(`{ programs { ${nested(3)} } }`)).toBe(4);
    expect(depthOf(`{ programs { name } program { arrangements { program { name } } } }`)).toBe(1);
  });

  it('count through fragments and interfaces', () => {
    const fragment = 'fragment F on Program { arrangements { program { others { others { name } } } } }';
    expect(depthOf(`{ program { ...F } } ${fragment}`)).toBe(3);
    expect(depthOf(`{ programs { others { ... on Program { ...F } } } } ${fragment}`)).toBe(5);
  });

  it('are measured once for each fragment, however often it is spread', () => {
    const spread = (n: number) =>
      `fragment F${n} on Program { arrangements { program { ...F${n + 1} ...F${n + 1} } } }`;
    const fragments = Array.from({ length: 60 }, (_, n) => spread(n)).join(' ');
    expect(depthOf(`{ program { ...F0 } } ${fragments} fragment F60 on Program { name }`)).toBe(60);
  });

  it('are not counted of plain values, nor of what the schema says of itself', () => {
    expect(depthOf('{ programs { arrangements { benefits { code } program { words } } } }')).toBe(3);
    expect(depthOf(getIntrospectionQuery())).toBe(0);
  });
});
