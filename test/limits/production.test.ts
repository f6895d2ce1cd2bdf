import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { writeTrustedIssuers, type WrittenIssuers } from '../deployment/trusted-issuers';
import { startHub, type RunningHub } from '../hub/running-hub';

/** The message after a value that is not a scheme. */
const SCHEMES = / Write one of [A-Z_, ]*\bBUSINESS_NUMBER, [A-Z_, ]*\bSCAC\b[A-Z_, ]*\.$/;

describe('a hub in production', () => {
  let folder: string;
  let issuers: WrittenIssuers;
  let hub: RunningHub;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-production-'));
    issuers = await writeTrustedIssuers(folder);
    hub = await startHub({
      env: { NODE_ENV: 'production', TRUSTED_ISSUERS_FILE: issuers.path, HUB_SAMPLE_COMPANIES: '50' },
    });
  });

  afterAll(async () => {
    await hub?.stop();
    await rm(folder, { recursive: true });
  });

  async function asked(claims: object | null, query: string, variables: object = {}) {
    const authorization = claims && `Bearer ${await issuers.tokenFor({ ...claims })}`;
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as Answer;
    return { status: response.status, data, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
  }

  it.each([
    ['a partner', { role: 'partner', country: 'JP' }],
    ['an officer', { role: 'officer', programs: ['PIP'] }],
  ])('tells of its schema to %s', async (_, claims) => {
    const { status, data } = await asked(claims, getIntrospectionQuery());
    expect(status).toBe(200);
    expect(buildClientSchema(data as unknown as IntrospectionQuery).getType('Company')).toBeDefined();
    expect(await asked(claims, '{ __type(name: "Company") { name } }')).toMatchObject({
      data: { __type: { name: 'Company' } },
    });
  });

  it.each([
    ['whoever shows no token', null],
    ['an analyst', { role: 'analyst' }],
    ['an operator', { role: 'operator' }],
  ])('does not tell of it to %s, by whatever name or fragment', async (_, claims) => {
    for (const query of [
      getIntrospectionQuery(),
      '{ __type(name: "Company") { name } }',
      '{ programs { code } ...F } fragment F on Query { ... { of: __schema { types { name } } } }',
    ]) {
      const { status, data, code } = await asked(claims, query);
      expect([status, data, code]).toEqual([403, undefined, 'INTROSPECTION_NOT_PERMITTED']);
    }
    expect((await asked(claims, '{ programs { code __typename } }')).status).toBe(200);
  });

  it('does not tell of it to a carrier', async () => {
    const carrier = { role: 'carrier', company: { scheme: 'SCAC', value: 'MRFW' } };
    expect(await asked(carrier, getIntrospectionQuery())).toMatchObject({ status: 403, data: undefined });
  });

  const OF = 'query($identifier: IdentifierInput!) { company(identifier: $identifier) { outcome } }';
  const BATCH = 'query($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome } }';
  const UNKNOWN_SCHEME = { scheme: 'SCACC', value: 'MRFW' };

  it.each([
    ['an unknown field', '{ companys { code } }', {}, 'Cannot query field "companys"'],
    ['an unknown argument', '{ program(cod: PIP) { code } }', {}, 'Unknown argument "cod"'],
    ['an unknown value', '{ program(code: PIPP) { code } }', {}, 'Value "PIPP" does not exist'],
    ['an unknown default', 'query($c: ProgramCode = PIPP) { program(code: $c) { code } }', {}, 'Value "PIPP"'],
    ['an unknown type of a variable', 'query($c: ProgramCod!) { program(code: $c) { code } }', {}, '"ProgramCod"'],
    ['an unknown value in a variable', OF, { identifier: UNKNOWN_SCHEME }, 'Value "SCACC" does not exist'],
    [
      'a value that is not a string',
      OF,
      { identifier: { scheme: ['SCAC'], value: 'MRFW' } },
      'cannot represent non-string',
    ],
    [
      'an unknown field in a variable',
      OF,
      { identifier: { scheme: 'SCAC', value: 'MRFW', valeu: 1 } },
      'Field "valeu" is not defined by type "IdentifierInput"',
    ],
    [
      'more than 20 faulty variables',
      BATCH,
      { identifiers: Array.from({ length: 30 }, () => UNKNOWN_SCHEME) },
      '"SCACC"',
    ],
  ])('says what is wrong with %s, and suggests nothing from the schema', async (_, query, variables, reason) => {
    const { status, code, message } = await asked(null, query, variables);
    expect([status, code]).toEqual([400, expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/)]);
    expect(message).toContain(reason);
    expect(message).not.toMatch(/did you mean/i);
  });

  it.each([
    ['in the query', '{ company(identifier: { scheme: SCACC, value: "MRFW" }) { outcome } }', {}],
    ['in a variable', OF, { identifier: UNKNOWN_SCHEME }],
    ['in a list', BATCH, { identifiers: [{ scheme: 'SCAC', value: 'MRFW' }, UNKNOWN_SCHEME] }],
  ])('lists the schemes where an identifier %s has another', async (_, query, variables) => {
    const { status, message } = await asked(null, query, variables);
    expect([status, message]).toEqual([400, expect.stringMatching(SCHEMES)]);
    expect(message).toContain('Value "SCACC" does not exist in "IdentifierScheme" enum.');
  });
});

interface Answer {
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}
