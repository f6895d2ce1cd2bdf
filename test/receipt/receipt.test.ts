import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { registeredDocument } from '../hub/registered-document';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY, startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';
import { writeDocumentedScripts } from './documented-scripts';

const run = promisify(execFile);

const STANDING = `query Standing($value: String!) {
  company(identifier: { scheme: SCAC, value: $value }) {
    outcome
    company { legalName pip { outcome dataAsOf } ctpat { memberships { account since } } recognitions(in: JP) { complete } }
  }
}`;
const BATCH = `query ($identifiers: [IdentifierInput!]!) {
  programs { code }
  these: companies(identifiers: $identifiers) { identifier { value } outcome company { legalName } }
}`;
const VALUES = ['MRFW', 'ZZZZ', 'MRFW', 'not one', 'QQQQ'];
const IDENTIFIERS = VALUES.map((value) => ({ scheme: 'SCAC', value }));
const JAPAN = ['--role', 'partner', '--country', 'JP'];
const OFFICER = ['--role', 'officer', '--program', 'ALL'];
const ANALYST = ['--role', 'analyst'];
const CARRIER = ['--role', 'carrier', '--company', 'SCAC:MRFW'];

interface Answer {
  readonly data: Record<string, unknown>;
  readonly errors?: readonly unknown[];
  readonly extensions?: { readonly receipt: { readonly claims: Record<string, unknown>; readonly signature: string } };
}

describe('the receipt of an answer', () => {
  let hub: RunningHub;
  let dataDir: string;
  let database: TestDatabase;
  let folder: string;

  beforeAll(async () => {
    dataDir = await temporaryFolder();
    database = await createTestDatabase();
    hub = await startHub({ dataDir, env: { DATABASE_URL: database.url } });
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-receipt-'));
  });

  afterAll(async () => {
    await hub?.stop();
    await database?.drop();
    await Promise.all([dataDir, folder].map((path) => rm(path, { recursive: true })));
  });

  const asked = async (caller: readonly string[], query: string, variables: object = {}): Promise<string> => {
    const token = caller.length > 0 ? await hub.token(...caller) : null;
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    return response.text();
  };
  const read = (text: string): Answer => JSON.parse(text);
  const inFile = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text);
    return join(folder, name);
  };
  const publishedKeys = async (): Promise<string> => (await fetch(new URL('/.well-known/jwks.json', hub.url))).text();
  /** What a command prints, or the error that it ends with. */
  const command = async (...args: string[]): Promise<{ readonly code: number; readonly said: string }> => {
    const env = { ...process.env, HUB_DATA_DIR: dataDir };
    return run(process.execPath, ['gateway/dist/receipt/command/main.js', ...args], { cwd: REPOSITORY, env }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
    );
  };
  /** What a script prints that has the files of the folder before it. */
  const ran = (script: string) =>
    run(process.execPath, [script], { cwd: folder }).then(
      ({ stdout }) => ({ code: 0, said: stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, said: stdout }),
    );
  const verified = (...args: string[]) => command('receipt:verify', ...args);

  it('says who asked, what, and which programs answered, under the key that the hub publishes', async () => {
    const text = await asked(JAPAN, STANDING, { value: 'MRFW' });
    const { receipt, ...beside } = read(text).extensions ?? {};
    const { claims, signature } = receipt ?? { claims: {}, signature: '' };
    expect(claims).toEqual({
      requestId: expect.any(String),
      issuedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      caller: { issuer: 'urn:aeo-hub:demo', subject: 'demo partner', role: 'partner', country: 'JP' },
      operation: { name: null, sha256: sha256(STANDING) },
      variables: { sha256: sha256('{"value":"MRFW"}') },
      data: { sha256: sha256(sorted(read(text).data)), rows: {} },
      errors: null,
      extensions: { sha256: sha256(sorted(beside)) },
      programs: { PIP: 'OK', CTPAT: 'OK', MEXICAN_AEO: 'OK' },
      auditSequence: expect.stringMatching(/^\d+$/),
    });
    const [header = '', signed = ''] = signature.split('..');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
    const key = JSON.parse(await publishedKeys()).keys.find((published: { kid: string }) => published.kid === kid);
    const content = Buffer.from(`${header}.${Buffer.from(sorted(claims)).toString('base64url')}`);
    const publicKey = createPublicKey({ key, format: 'jwk' });
    expect(verify(null, content, publicKey, Buffer.from(signed, 'base64url'))).toBe(true);
  });

  it('is verified offline, with keys once fetched or with the hub’s own', async () => {
    const answer = await inFile('answer.json', await asked(JAPAN, STANDING, { value: 'MRFW' }));
    const receipt = await inFile(
      'receipt.json',
      JSON.stringify(read(await readFile(answer, 'utf8')).extensions?.receipt),
    );
    const jwks = await inFile('jwks.json', await publishedKeys());
    const query = await inFile('query.graphql', STANDING);
    const variables = await inFile('variables.json', '{ "value": "MRFW" }');
    const compared = ['--query', query, '--variables', variables];
    for (const args of [
      [receipt, answer],
      [answer, answer, '--jwks', jwks],
      [receipt, answer, ...compared],
    ]) {
      expect(await verified(...args)).toMatchObject({
        code: 0,
        said: expect.stringContaining('is the one that the hub gave'),
      });
    }
    expect((await verified(receipt, answer, ...compared)).said).toContain('operation   is the one that was asked');
    const otherQuery = await inFile('other.graphql', `${STANDING}\n`);
    expect(await verified(receipt, answer, '--query', otherQuery)).toMatchObject({ code: 1 });
    const otherVariables = await inFile('other.json', '{ "value": "MRFX" }');
    expect(await verified(receipt, answer, '--variables', otherVariables)).toMatchObject({ code: 1 });
  });

  it('is verified by what the documentation says to write, and that fails with anything changed', async () => {
    const text = await asked(JAPAN, BATCH, { identifiers: IDENTIFIERS });
    const jwks = await publishedKeys();
    await writeDocumentedScripts(folder);
    const held = async (answer: string, query = BATCH) => {
      await inFile('answer.json', answer);
      await inFile('jwks.json', jwks);
      await inFile('query.graphql', query);
      await inFile('variables.json', JSON.stringify({ identifiers: IDENTIFIERS }));
      return ran('verify.mjs');
    };
    const all = ['signature', 'data', 'errors', 'extensions', 'operation', 'variables'];
    expect(await held(text)).toEqual({ code: 0, said: all.map((what) => `${what}: holds\n`).join('') });
    for (const [answer, query, fault] of [
      [text.replace('Maple Ridge', 'Naple Ridge'), BATCH, 'data'],
      [text.replace('"country":"JP"', '"country":"KR"'), BATCH, 'signature'],
      [text.replace('{"data"', '{"errors":[],"data"'), BATCH, 'errors'],
      [text, `${BATCH} `, 'operation'],
    ] as const) {
      const { code, said } = await held(answer, query);
      expect([code, said.match(/^.*NOT.*$/gm)]).toEqual([1, [`${fault}: DOES NOT HOLD`]]);
    }
    await inFile('receipt.json', JSON.stringify(read(text).extensions?.receipt));
    for (const index of VALUES.keys()) {
      const { said: row } = await command(
        'receipt:row',
        join(folder, 'receipt.json'),
        await inFile('a.json', text),
        String(index),
      );
      await inFile('row.json', row);
      expect(await ran('row.mjs')).toEqual({ code: 0, said: 'row: holds\n' });
      await inFile('row.json', row.replace(/"outcome": "\w+"/, '"outcome": "FOUND "'));
      expect(await ran('row.mjs')).toEqual({ code: 1, said: 'row: DOES NOT HOLD\n' });
    }
  });

  it('fails with any byte changed that says anything, and says where', async () => {
    const text = await asked(JAPAN, STANDING, { value: 'MRFW' });
    const answer = await inFile('answer.json', text);
    const changes: readonly (readonly [string, string, string])[] = [
      ['Maple Ridge', 'Naple Ridge', 'its data is not what the hub sent'],
      ['"outcome":"FOUND"', '"outcome":"FOUND","outcome":"FOUND"', 'two members of an object have the same name'],
      ['{"data"', '{"errors":[],"data"', 'its errors are not what the hub sent'],
      ['{"data"', '{"warning":"revoked","data"', 'has parts that no receipt speaks of: warning'],
      ['"country":"JP"', '"country":"KR"', 'it carries another receipt'],
    ];
    for (const [from, to, why] of changes) {
      const changed = await inFile('changed.json', text.replace(from, to));
      expect(await verified(answer, changed)).toEqual({ code: 1, said: expect.stringContaining(why) });
    }
    const claims = await inFile('claims.json', text.replace('"country":"JP"', '"country":"KR"'));
    expect(await verified(claims, claims)).toEqual({
      code: 1,
      said: expect.stringContaining('its claims are not those that were signed'),
    });
  });

  it('of a batch shows each row without the others', async () => {
    const answer = await inFile('batch.json', await asked(JAPAN, BATCH, { identifiers: IDENTIFIERS }));
    const { extensions } = read(await readFile(answer, 'utf8'));
    const receipt = await inFile('batch-receipt.json', JSON.stringify(extensions?.receipt));
    for (const index of VALUES.keys()) {
      const { said: shown } = await command('receipt:row', receipt, answer, String(index));
      expect(JSON.parse(shown)).toMatchObject({ list: 'these', index, row: { outcome: expect.any(String) } });
      const row = await inFile('row.json', shown);
      expect(await verified(receipt, '--row', row)).toMatchObject({
        code: 0,
        said: expect.stringContaining(`row         is what the hub gave as row ${index} (from 0) of 5 in "these"`),
      });
      const other = await inFile('other-row.json', shown.replace(/"outcome": "\w+"/, '"outcome": "FOUND "'));
      expect(await verified(receipt, '--row', other)).toMatchObject({ code: 1 });
    }
    expect((await command('receipt:row', receipt, answer, '5')).said).toContain('The answer has no row 5 in "these"');
  });

  it('holds after the key was replaced, and new ones are by the new key', async () => {
    const before = await inFile('before.json', await asked(JAPAN, STANDING, { value: 'MRFW' }));
    const env = { ...process.env, HUB_DATA_DIR: dataDir };
    await run(process.execPath, ['gateway/dist/signing-keys/main.js', 'rotate', 'receipt'], { cwd: REPOSITORY, env });
    await hub.stop();
    hub = await startHub({ dataDir, env: { DATABASE_URL: database.url } });
    const after = await inFile('after.json', await asked(JAPAN, STANDING, { value: 'MRFW' }));
    const jwks = new URL('/.well-known/jwks.json', hub.url).href;
    const keys = await Promise.all(
      [before, after].map(async (path) => {
        const { code, said } = await verified(path, path, '--jwks', jwks);
        expect(code).toBe(0);
        return /by key (\S+)/.exec(said)?.[1];
      }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('tells no more than the answer does: it is alike for unknown and for whatever is not shown', async () => {
    const alike = async (
      caller: readonly string[],
      query: (value: string) => string,
      variables: (value: string) => object,
      values: readonly string[],
    ) => {
      const told = values.map(async (value) => {
        const { extensions } = read(await asked(caller, query(value), variables(value)));
        const {
          requestId,
          issuedAt,
          auditSequence,
          operation,
          variables: sent,
          data,
          ...rest
        } = extensions?.receipt.claims ?? {};
        expect([requestId, issuedAt, auditSequence, operation, sent, data]).not.toContain(undefined);
        return JSON.stringify(rest);
      });
      expect(new Set(await Promise.all(told)).size).toBe(1);
    };
    const company = (value: string) =>
      `{ company(identifier: { scheme: BUSINESS_NUMBER, value: "${value}" }) { outcome company { pip { outcome } ctpat { outcome } } } }`;
    // Unknown; a member without consent to Japan; one whose consent was withdrawn.
    await alike(JAPAN, company, () => ({}), ['100000009', '804551208', '129903415']);
    const identifier = (value: string) => ({ identifier: { scheme: 'BUSINESS_NUMBER', value } });
    await alike(CARRIER, () => registeredDocument('counterpart'), identifier, ['100000009', '804551208', '129903415']);
  });

  it('is there of an answer that refuses, and of an officer’s', async () => {
    const refused = read(await asked(ANALYST, '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }'));
    expect(refused.errors).toHaveLength(1);
    expect(refused.extensions?.receipt.claims['errors']).toEqual({ sha256: sha256(sorted(refused.errors)) });
    const search = read(await asked(OFFICER, '{ searchCompanies(name: "Maple") { edges { score } } }'));
    expect(search.extensions?.receipt.claims['caller']).toMatchObject({ programs: ['PIP', 'CTPAT', 'MEXICAN_AEO'] });
  });

  it('is not there of the public register, whoever asks', async () => {
    for (const caller of [[], JAPAN])
      expect(read(await asked(caller, '{ programs { code } }')).extensions).not.toHaveProperty('receipt');
    const unknown = read(await asked([], '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }'));
    expect(unknown.extensions).not.toHaveProperty('receipt');
  });
});

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Canonical JSON, as a reader of the documentation would write it. */
function sorted(json: unknown): string {
  return JSON.stringify(json, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}
