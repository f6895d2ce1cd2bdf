/** The body of a request, which need not be what GraphQL over HTTP says. */
export type RequestBody = Readonly<Record<string, unknown>>;

const NOTHING = '{ programs { code } }';
const HASH = '0'.repeat(64);

/** What is a JSON value, and no value that is asked for. */
const VALUES: readonly unknown[] = [
  undefined,
  null,
  0,
  5,
  -1,
  1.5,
  2 ** 31,
  1e20,
  true,
  false,
  '',
  'x',
  'true',
  'PIP',
  '\u0000',
  '\ud800',
  '2025-02-30',
  '2025-01-01T24:00:00Z',
  [],
  [[[]]],
  [null],
  nested(50),
  nested(101),
  nested(2_000),
  {},
  { scheme: null, value: null },
  { scheme: 'SCAC', value: 5 },
];

/** Names that objects of JavaScript inherit something by, or that the gateway itself uses. */
const NAMES = ['toString', 'constructor', '__proto__', 'hasOwnProperty', 'valueOf', 'representations', 'v0', 'F0'];

/** A variable's type, and where it stands. */
const USES: readonly (readonly [type: string, use: string])[] = [
  ...['Boolean', 'Boolean!', 'Boolean = true', 'Boolean! = false', 'String', '[Boolean!]'].flatMap((type) =>
    [
      'programs @skip(if: $v) { code }',
      'programs { code @include(if: $v) }',
      'programs { ... @include(if: $v) { code } }',
      'programs @skip(if: true) { code @include(if: $v) }',
    ].map((use) => [type, use] as const),
  ),
  ...['ProgramCode', 'ProgramCode!', 'ProgramCode = PIP'].map((type) => [type, 'program(code: $v) { code }'] as const),
  ...['String', 'String!', 'String = "A"', 'Int! = 1'].map(
    (type) => [type, 'company(identifier: { scheme: SCAC, value: $v }) { outcome }'] as const,
  ),
  ...['IdentifierScheme!', 'IdentifierScheme = SCAC'].map(
    (type) => [type, 'company(identifier: { scheme: $v, value: "A" }) { outcome }'] as const,
  ),
  ['IdentifierInput!', 'counterpart(identifier: $v) { outcome }'],
  ['[IdentifierInput!]!', 'companies(identifiers: $v) { outcome }'],
  ['IdentifierInput = { scheme: SCAC, value: "A" }', 'companies(identifiers: [$v]) { outcome }'],
  ['Int', 'searchCompanies(name: "a", first: $v) { edges { score } }'],
  ['Int! = 5', 'searchCompanies(name: "a", first: $v) { edges { score } }'],
  ['Date', 'arrangements(on: $v, partner: JP) { id }'],
  ['CountryCode', 'arrangements(partner: $v) { id }'],
  ['String = "PIP-JP"', 'arrangement(code: $v) { id }'],
  ['AsOfInput', 'company(identifier: { scheme: SCAC, value: "A" }, asOf: $v) { outcome }'],
  ['DateTime', 'company(identifier: { scheme: SCAC, value: "A" }, asOf: { knownAt: $v }) { outcome }'],
  ['String = "Query"', '__type(name: $v) { name }'],
];

const LITERALS = [
  'null',
  '5',
  '-1',
  '1e400',
  '9'.repeat(30),
  '"x"',
  '"\\uD800"',
  'true',
  '[]',
  '{}',
  '[[[]]]',
  '$u',
  'PIP',
];

/** Requests that are malformed, or might be taken for such, by what is odd about them. */
export const MALFORMED: Readonly<Record<string, readonly RequestBody[]>> = {
  'members of another type': ['query', 'variables', 'extensions', 'operationName', 'documentId'].flatMap((member) =>
    VALUES.map((value) => ({ query: NOTHING, [member]: value })),
  ),
  'persisted queries that are none': [
    ...VALUES.map((persistedQuery) => ({ persistedQuery })),
    ...VALUES.map((sha256Hash) => ({ persistedQuery: { version: 1, sha256Hash } })),
    ...VALUES.map((version) => ({ persistedQuery: { version, sha256Hash: HASH } })),
    ...['00', HASH, 'toString'].map((sha256Hash) => ({ persistedQuery: { version: 1, sha256Hash } })),
  ].flatMap((extensions) => [{ extensions }, { extensions, query: NOTHING }]),
  'documents without the operation that is asked': [
    'fragment F on Query { programs { code } }',
    'subscription { programs { code } }',
    'subscription S { a } query A { programs { code } }',
    'query A { programs { code } } query B { programs { code } }',
    'query A { programs { code } } query A { programs { code } }',
    'type Query { a: Int }',
    'extend type Query { a: Int } query A { programs { code } }',
    '{ ...F } fragment F on Query { ...F }',
    '{}',
    '{ programs {} }',
    '{ programs }',
    '{ programs { code { x } } }',
    ' ',
    '\u0000',
    '\ufeff',
    '#',
  ].flatMap((query) => [
    { query },
    ...['S', 'F', 'none', 'toString'].map((operationName) => ({ query, operationName })),
  ]),
  'names that objects inherit': NAMES.flatMap((name) => [
    ...[undefined, {}, own(name, 'PIP'), own(name, null), own(name, {})].flatMap((variables) => [
      { query: `query($${name}: ProgramCode = PIP) { program(code: $${name}) { code } }`, variables },
      { query: `query($${name}: Boolean = true) { programs { code @include(if: $${name}) } }`, variables },
      { query: NOTHING, variables },
    ]),
    ...[
      `{ ${name}: programs { ${name}: code } }`,
      `query ${name} { ...${name} } fragment ${name} on Query { programs { code } }`,
      `{ ${name} }`,
      `{ program(${name}: 1) { code } }`,
      `{ programs @${name} { code } }`,
      `{ ... on ${name} { programs { code } } }`,
      `query($a: ${name}) { programs { code } }`,
      `{ program(code: ${name}) { code } }`,
      `{ company(identifier: { scheme: SCAC, value: "A", ${name}: 1 }) { outcome } }`,
    ].map((query) => ({ query })),
    { query: 'query($v: ProgramCode!) { program(code: $v) { code } }', variables: { v: name } },
    {
      query: 'query($v: IdentifierInput!) { company(identifier: $v) { outcome } }',
      variables: { v: { scheme: 'SCAC', value: 'A', ...own(name, 1) } },
    },
  ]),
  'variables of another type': USES.flatMap(([type, use]) =>
    VALUES.map((v) => ({ query: `query($v: ${type}) { ${use} }`, variables: { v } })),
  ),
  'literals of another type': USES.flatMap(([, use]) =>
    LITERALS.map((literal) => ({ query: `{ ${use.replace('$v', literal)} }` })),
  ),
  'operations beside the one that is asked': [
    'query B($c: Boolean!) { programs { code @include(if: $c) } }',
    'query B($c: Boolean!) { ...F } fragment F on Query { programs { code @skip(if: $c) } }',
    'query B($c: ProgramCode!) { program(code: $c) { code } }',
    'mutation B($c: Boolean!) { __typename @include(if: $c) }',
  ].map((other) => ({ query: `query A { programs { code } } ${other}`, operationName: 'A' })),
  'what lies deep': [10, 100, 500].flatMap((depth) => [
    { query: `{ ${'... { '.repeat(depth)} programs { code } ${' }'.repeat(depth)} }` },
    { query: `{ arrangement(code: ${'['.repeat(depth)}1${']'.repeat(depth)}) { id } }` },
    { query: `{ company(identifier: ${'{ a: '.repeat(depth)}1${' }'.repeat(depth)}) { outcome } }` },
    { query: `query($v: ${'['.repeat(depth)}Int${']'.repeat(depth)}) { programs { code } }` },
    { query: `{ __type(name: "Query") { ${'ofType { '.repeat(depth)} name ${' }'.repeat(depth)} } }` },
  ]),
};

/** Lists within lists. */
function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

/** An object that has a value of its own under a name, whatever the name. */
function own(name: string, value: unknown): object {
  return Object.fromEntries([[name, value]]);
}
