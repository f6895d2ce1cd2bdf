import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { REPOSITORY } from '../hub/running-hub';
import { LimitedHub } from './asked-over-http';

const JAPAN = '--role partner --country JP';
const OFFICER = '--role officer --program ALL';

const times = (count: number, text: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => text(n)).join(' ');
const nested = (depth: number): string => (depth === 0 ? 'code' : `... { ${nested(depth - 1)} }`);
const identifiers = (count: number) => Array.from({ length: count }, () => ({ scheme: 'SCAC', value: 'MRFW' }));
/** `__type { ofType { .. name } }`, so many fields deep: the one place where a short answer may lie deep. */
const deep = (depth: number): string =>
  `{ __type(name: "Query") ${'{ ofType '.repeat(depth - 2)} { name } ${'}'.repeat(depth - 2)} }`;
/** The inner lists of so many within one another. */
const lists = (depth: number): string =>
  depth === 1 ? 'memberTypes { code }' : `arrangements { program { ${lists(depth - 1)} } }`;
/** A batch written out, so many tokens long: twelve around it, eight for each identifier, and one for each field more. */
const tokens = (count: number): string => {
  const [rows, more] = [Math.floor((count - 12) / 8), (count - 12) % 8];
  const batch = times(rows, () => '{ scheme: SCAC, value: "MRFW" }');
  return `{ companies(identifiers: [${batch}]) { outcome ${times(more, () => 'outcome')} } }`;
};

/** What a partner's nightly run asks: standings in all three programs, and what its own country makes of them. */
const STANDINGS = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    outcome
    problem { code message }
    company {
      legalName
      headquarters
      pip { outcome memberships { account memberType { code name } status since validatedOn revalidationDue } }
      ctpat { outcome memberships { account memberType { code name } status since tier validatedOn } }
      mexicanAeo { outcome memberships { account memberType { code name } status since validUntil } }
      recognitions(in: JP) {
        complete
        unavailable
        items {
          program
          arrangement { code inForceSince }
          eligible
          factors { code passed explanation }
          benefits { code name condition }
          claim { field values evidence }
        }
      }
    }
  }
}`;
/** Nearly all there is of every recognition. */
const RECOGNITIONS = `recognitions { complete items { program membershipId grantedBy eligible
  arrangement { code inForceSince signedOn status source direction instrument memberTypes { code name } }
  factors { code passed explanation source } benefits { code name description condition source } claim { field values source } } }`;

describe('one question', () => {
  let hub: LimitedHub;

  beforeAll(async () => {
    hub = await LimitedHub.start();
  });

  afterAll(() => hub.stop());

  it.each([
    ['tokens', tokens, 2_000, 'TOO_MANY_TOKENS'],
    ['fields within one another', deep, 16, 'QUERY_TOO_DEEP'],
    ['lists within one another', (n: number) => `{ programs { ${lists(n - 1)} } }`, 4, 'QUERY_TOO_DEEP'],
    ['aliases', (n: number) => `{ programs { ${times(n, (i) => `a${i}: code`)} } }`, 100, 'TOO_MANY_ALIASES'],
    [
      'aliases, as its fragments spread them',
      (n: number) =>
        `{ ${times(10, (i) => `a${i}: programs { ...F }`)} ${times(n - 100, (i) => `b${i}: __typename`)} }
         fragment F on Program { ${times(9, (i) => `c${i}: code`)} }`,
      100,
      'TOO_MANY_ALIASES',
    ],
    ['fields at the root', (n: number) => `{ ${times(n, (i) => `a${i}: __typename`)} }`, 50, 'TOO_MANY_ROOT_FIELDS'],
    [
      'directives',
      (n: number) => `{ programs { ${times(n, () => '... @include(if: true) { code }')} } }`,
      50,
      'TOO_MANY_DIRECTIVES',
    ],
  ])('may have its number of %s, and not one more', async (_, asking, most, code) => {
    const allowed = await hub.post(JAPAN, { query: asking(most) });
    expect([allowed.status, allowed.message]).toEqual([200, '']);
    const refused = await hub.post(JAPAN, { query: asking(most + 1) });
    expect([refused.status, refused.code]).toEqual([400, code]);
    expect(refused.message).toMatch(/the limit is|more than/);
  });

  it('may be as large as a body may be, and not a byte more', async () => {
    const body = (bytes: number) => {
      const json = JSON.stringify({ query: '{ programs { code } }', filling: '' });
      return { query: '{ programs { code } }', filling: 'x'.repeat(bytes - json.length) };
    };
    expect((await hub.post(JAPAN, body(1_048_576))).status).toBe(200);
    const refused = await hub.post(JAPAN, body(1_048_577));
    expect([refused.status, refused.code]).toEqual([413, 'BODY_TOO_LARGE']);
  });

  it('may name 5,000 identifiers, by one field or several, and not one more', async () => {
    const query = `query ($one: [IdentifierInput!]!, $other: [IdentifierInput!]!) {
      a: companies(identifiers: $one) { outcome } b: companies(identifiers: $other) { outcome } }`;
    const asked = (one: number, other: number) =>
      hub.post(JAPAN, { query, variables: { one: identifiers(one), other: identifiers(other) } });
    const allowed = await asked(2_500, 2_500);
    expect([allowed.status, allowed.message, allowed.cost?.identifiers]).toEqual([200, '', 5_000]);
    const refused = await asked(2_500, 2_501);
    expect([refused.status, refused.code]).toEqual([400, 'BATCH_SIZE']);
    expect(refused.message).toContain('5,001');
  });

  it('may cost what the standings of 5,000 companies cost, and not what tells more of them', async () => {
    const allowed = await hub.post(JAPAN, { query: STANDINGS, variables: { identifiers: identifiers(5_000) } });
    expect([allowed.status, allowed.cost?.identifiers]).toEqual([200, 5_000]);
    expect(allowed.cost?.points).toBeLessThanOrEqual(allowed.cost?.limit ?? 0);
    const query = STANDINGS.replace('recognitions(in: JP)', 'recognitions');
    const refused = await hub.post(JAPAN, { query, variables: { identifiers: identifiers(5_000) } });
    expect([refused.status, refused.code]).toEqual([400, 'QUERY_TOO_COSTLY']);
    expect(refused.cost?.points).toBeGreaterThan(refused.cost?.limit ?? 0);
  });

  it('cannot exhaust the memory by aliases of batches, nor by all of every recognition', async () => {
    const variables = { identifiers: identifiers(166) };
    const aliases = times(30, (n) => `a${n}: companies(identifiers: $identifiers) { company { ${RECOGNITIONS} } }`);
    const query = `query ($identifiers: [IdentifierInput!]!) { ${aliases} }`;
    expect((await hub.post(OFFICER, { query, variables })).code).toBe('QUERY_TOO_COSTLY');
    const one = `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { company { ${RECOGNITIONS} } } }`;
    const all = await hub.post(OFFICER, { query: one, variables: { identifiers: identifiers(5_000) } });
    expect(all.code).toBe('QUERY_TOO_COSTLY');
  });

  it('costs at least what its answer has, at 16 bytes a point, of those members that have most', async () => {
    const wide = `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { company { ${RECOGNITIONS} } } }`;
    for (const query of [STANDINGS, wide]) {
      const { cost, bytes, status } = await hub.post(OFFICER, { query, variables: { identifiers: identifiers(50) } });
      expect(status).toBe(200);
      expect((cost?.points ?? 0) * 16).toBeGreaterThan(bytes - 3_000);
    }
  });

  it('is measured at once, however often its fragments spread each other', async () => {
    const depth = 150;
    const doubling = times(depth, (n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`);
    const query = `{ ...f0 } ${doubling} fragment f${depth} on Query { programs { code } }`;
    expect((await hub.post(JAPAN, { query })).status).toBe(200);
  });

  it.each([
    ['open brackets', '{a'.repeat(2_000), 'TOO_MANY_TOKENS'],
    ['lists', `{ program(code: ${'['.repeat(1_900)}`, /QUERY_TOO_DEEP|GRAPHQL_PARSE_FAILED/],
    ['inline fragments', `{ programs { ${nested(400)} } }`, undefined],
    ['equal fields', `{ ${times(300, () => 'programs { arrangements { id } }')} }`, /TOO_MANY|VALIDATION/],
    ['unknown fields', `{ ${times(1_900, (n) => `x${n}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ])('of nothing but %s is refused or answered, and never a fault', async (_, query, code) => {
    const told = await hub.post(JAPAN, { query });
    expect(told.status).toBeLessThan(500);
    if (code === undefined) expect(told.code).toBeUndefined();
    else expect(told.code).toEqual(expect.stringMatching(code));
  });

  it('with very many faulty variables is told a few of them', async () => {
    const query = 'query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome } }';
    const told = await hub.post(JAPAN, { query, variables: { ids: Array<number>(100_000).fill(1) } });
    expect([told.status, told.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(told.bytes).toBeLessThan(1_000);
  });

  it('is refused in the language of whoever asks', async () => {
    const asked = (language: string) => hub.post('', { query: deep(17) }, { 'accept-language': language });
    expect((await asked('fr')).message).toContain('profondeur');
    expect((await asked('es')).message).toContain('profundidad');
  });

  it('may be what tools ask of the schema, and tells what it costs', async () => {
    const told = await hub.post(JAPAN, { query: getIntrospectionQuery() });
    expect([told.status, told.cost?.identifiers]).toEqual([200, 0]);
  });

  it('is limited as the documentation says', () => {
    const documentation = readFileSync(join(REPOSITORY, 'docs', 'limits.md'), 'utf8');
    for (const said of ['`MAX_TOKENS`', '2000', '`MAX_DEPTH`', '16', '`MAX_ALIASES`', '100', '`MAX_COST`', '2000000'])
      expect(documentation).toContain(said);
  });
});
