import { buildSchema, parse, specifiedRules, validate, getIntrospectionQuery } from 'graphql';
import { listDepthRule } from './list-depth.rule';

const schema = buildSchema(`
  interface Named { name: String  others: [Named!]! }
  type Program implements Named { name: String  others: [Named!]!  arrangements: [Arrangement!]!  words: [String!]! }
  type Arrangement { program: Program!  benefits: [Benefit!] }
  type Benefit { code: String }
  type Query { programs: [Program!]!  program: Program }
`);

const codes = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, listDepthRule]).map(({ extensions }) => extensions['code']);

const nested = (depth: number): string => (depth === 0 ? 'name' : `arrangements { program { ${nested(depth - 1)} } }`);

describe('lists within lists', () => {
  it('may be four deep, and no deeper', () => {
    expect(codes(`{ programs { ${nested(3)} } }`)).toEqual([]);
    expect(codes(`{ programs { ${nested(4)} } }`)).toEqual(['QUERY_TOO_DEEP']);
    expect(codes(`{ program { ${nested(4)} } }`)).toEqual([]);
    expect(codes(`{ program { ${nested(200)} } }`)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('count through fragments and interfaces', () => {
    const fragment = 'fragment F on Program { arrangements { program { others { others { name } } } } }';
    expect(codes(`{ program { ...F } } ${fragment}`)).toEqual([]);
    expect(codes(`{ programs { others { ... on Program { ...F } } } } ${fragment}`)).toEqual(['QUERY_TOO_DEEP']);
  });

  it('end where a fragment spreads itself, which is refused for that', () => {
    const query = '{ programs { ...F } } fragment F on Program { arrangements { program { ...F } } }';
    expect(codes(query)).toEqual([undefined]);
  });

  it('are not counted of plain values, nor of what the schema says of itself', () => {
    expect(
      codes('{ programs { arrangements { benefits { code } program { arrangements { program { words } } } } } }'),
    ).toEqual([]);
    expect(codes(getIntrospectionQuery())).toEqual([]);
  });
});
