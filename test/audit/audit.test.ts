import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import {
  createTestDatabase,
  openDatabaseServer,
  openDataSource,
  readDatabaseSettings,
  type TestDatabase,
} from '@aeo-hub/core/database';
import type { DataSource } from 'typeorm';
import { REPOSITORY, startHub, temporaryFolder, type RunningHub } from '../hub/running-hub';

const run = promisify(execFile);

interface Entry {
  readonly role: string;
  readonly purpose: string | null;
  readonly kind: string | null;
  readonly answered: readonly string[];
  readonly error_codes: readonly string[];
  readonly rows:
    readonly { readonly asked: string; readonly outcome: string; readonly company: string | null }[] | null;
}

describe('the audit of a whole hub', () => {
  let database: TestDatabase;
  let dataDir: string;
  let hub: RunningHub;
  let audit: DataSource;
  let pip: DataSource;
  let officer: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataDir = await temporaryFolder();
    hub = await startHub({ dataDir, env: { DATABASE_URL: database.url, HUB_SAMPLE_COMPANIES: '20' } });
    const server = openDatabaseServer(readDatabaseSettings({ DATABASE_URL: database.url }), () => undefined);
    const open = async (name: 'audit' | 'pip') =>
      openDataSource({ url: await server.databaseUrl(name), entities: [], migrations: [], applicationName: 'test' });
    audit = await open('audit');
    pip = await open('pip');
    officer = await hub.token('--role', 'officer', '--program', 'ALL');
  });

  afterAll(async () => {
    await hub?.stop();
    await audit?.destroy();
    await pip?.destroy();
    await database?.drop();
    await rm(dataDir, { recursive: true });
  });

  const ask = async (query: string, headers: Record<string, string> = { authorization: `Bearer ${officer}` }) => {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, text: await response.text() };
  };

  const count = async () => Number((await audit.query('SELECT count(*)::int AS entries FROM audit_entry'))[0].entries);

  /** What was added to the audit meanwhile. */
  const entriesOf = async (work: () => Promise<unknown>): Promise<Entry[]> => {
    const before = await count();
    await work();
    return audit.query(
      `SELECT role, purpose, operation_kind AS kind, answered, error_codes,
              (SELECT json_agg(json_build_object('asked', asked, 'outcome', outcome, 'company', company) ORDER BY position)
                 FROM audit_row WHERE audit_row.sequence = audit_entry.sequence) AS rows
         FROM audit_entry WHERE sequence > $1 ORDER BY sequence`,
      [before],
    );
  };

  const verify = async () =>
    run('npm', ['run', '--silent', 'audit:verify'], {
      cwd: REPOSITORY,
      env: { ...process.env, NODE_ENV: 'development', HUB_DATA_DIR: dataDir, DATABASE_URL: database.url },
    });

  it('has who asked, for what purpose, of whom, what was told and which programs answered', async () => {
    const query = `{ companies(identifiers: [{ scheme: SCAC, value: " mrfw" }, { scheme: SCAC, value: "QZQZ" }, { scheme: SCAC, value: "!" }]) {
      outcome company { companyId pip { outcome } } } }`;
    const headers = { authorization: `Bearer ${officer}`, 'x-purpose': Buffer.from('inspección').toString('latin1') };
    let told = '';
    const [entry, ...more] = await entriesOf(async () => (told = (await ask(query, headers)).text));
    const { data } = JSON.parse(told);
    expect(more).toEqual([]);
    expect(entry).toEqual({
      role: 'OFFICER',
      purpose: 'inspección',
      kind: 'query',
      answered: ['pip OK', 'registry OK'],
      error_codes: [],
      rows: [
        { asked: 'MRFW', outcome: 'FOUND', company: data.companies[0].company.companyId },
        { asked: 'QZQZ', outcome: 'NOT_CONFIRMED', company: null },
        { asked: '!', outcome: 'INVALID_IDENTIFIER', company: null },
      ],
    });
  });

  it('tells what was told even where the asker selects nothing of it, under aliases, in fragments', async () => {
    const query = `{ audit_outcome: company(identifier: { scheme: SCAC, value: "MRFW" }) { identifier { scheme } } ...More }
      fragment More on Query { ... @include(if: true) { searchCompanies(name: "maple ridge") { totalCount } }
        c: counterpart(identifier: { scheme: SCAC, value: "MRFW" }) { identifier { value } }
        company(identifier: { scheme: SCAC, value: "AAAA" }) @skip(if: true) { outcome } }`;
    let told = '';
    const [entry] = await entriesOf(async () => (told = (await ask(query)).text));
    expect(JSON.parse(told).data).toEqual({
      audit_outcome: { identifier: { scheme: 'SCAC' } },
      searchCompanies: { totalCount: 1 },
      c: { identifier: { value: 'MRFW' } },
    });
    expect(entry?.rows).toEqual([
      { asked: 'MRFW', outcome: 'FOUND', company: expect.any(String) },
      { asked: 'maple ridge', outcome: 'FOUND_BY_NAME', company: entry?.rows?.[0]?.company },
      { asked: 'MRFW', outcome: expect.stringMatching(/CONFIRMED$/), company: null },
    ]);
  });

  it('has what was refused, and what is not about a company, and what could not be read', async () => {
    const company = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome } }';
    const entries = await entriesOf(async () => {
      await ask(company, {});
      await ask('{ programs { code } }', {});
      await ask('{ __schema { queryType { name } } }', {});
      await ask('{ progr', {});
    });
    const nobody = { role: 'PUBLIC', purpose: null };
    const refused = { asked: 'MRFW', outcome: 'TOKEN_REQUIRED', company: null };
    expect(entries).toEqual([
      { ...nobody, kind: 'query', answered: ['registry OK'], error_codes: ['TOKEN_REQUIRED'], rows: [refused] },
      { ...nobody, kind: 'query', answered: ['mra OK'], error_codes: [], rows: null },
      { ...nobody, kind: 'query', answered: [], error_codes: [], rows: null },
      { ...nobody, kind: null, answered: [], error_codes: ['GRAPHQL_PARSE_FAILED'], rows: null },
    ]);
  });

  const consent = `mutation { recordPipConsent(input: { account: "PIP-0001042", grantee: "KR", kind: WITHDRAWN, effectiveOn: "2026-01-05",
    reason: "letter of 5 January" }) { problem { code } } }`;

  it('has what an officer records, before it is recorded and after, with the reason', async () => {
    const entries = await entriesOf(() => ask(consent));
    expect(entries.map(({ kind, rows }) => [kind, rows?.[0]?.asked, rows?.[0]?.outcome])).toEqual([
      ['mutation', 'PIP-0001042', 'REQUESTED'],
      ['mutation', 'PIP-0001042', expect.stringMatching(/^(RECORDED|UNCHANGED|REFUSED)$/)],
    ]);
    const reasons = await audit.query('SELECT DISTINCT reason FROM audit_row WHERE reason IS NOT NULL');
    expect(reasons).toEqual([{ reason: 'letter of 5 January' }]);
  });

  it('refuses a purpose that no audit can keep', async () => {
    const headers = { authorization: `Bearer ${officer}`, 'x-purpose': 'x'.repeat(201) };
    const { status, text } = await ask('{ programs { code } }', headers);
    expect([status, text]).toEqual([400, expect.stringContaining('PURPOSE_INVALID')]);
  });

  it('is checked while the hub runs', async () => {
    expect((await verify()).stdout).toContain(`The audit is sound: ${await count()} entries`);
  });

  it('keeps an answer from leaving, and a record from being made, when it is gone, and lets the next one go', async () => {
    const name = new URL(database.url).pathname.slice(1);
    const consents = async () => pip.query('SELECT count(*)::int FROM consent_event');
    const before = await consents();
    await pip.query(`ALTER DATABASE "${name}_audit" ALLOW_CONNECTIONS false`);
    await pip.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [`${name}_audit`]);
    const company = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome company { legalName } } }';
    const { status, text } = await ask(company);
    const recording = await ask(consent.replaceAll('KR', 'JP'));
    await pip.query(`ALTER DATABASE "${name}_audit" ALLOW_CONNECTIONS true`);
    expect([status, text]).toEqual([503, expect.stringContaining('"AUDIT_UNAVAILABLE"')]);
    expect(JSON.parse(text)).not.toHaveProperty('data');
    expect(text).not.toContain('Maple');
    expect([recording.status, await consents()]).toEqual([503, before]);
    expect((await ask(company)).text).toContain('"FOUND"');
  });

  it('is signed at its end when the hub stops, and names what is missing when its tail is cut', async () => {
    const last = await count();
    await hub.stop();
    expect((await verify()).stdout).toContain(`Entries up to ${last} cannot have been cut`);
    await audit.query(`
      DO $$ BEGIN
        SET LOCAL session_replication_role = 'replica';
        DELETE FROM audit_row WHERE sequence >= ${last - 1};
        DELETE FROM audit_entry WHERE sequence >= ${last - 1};
        DELETE FROM audit_checkpoint;
      END $$`);
    await expect(verify()).rejects.toMatchObject({
      code: 1,
      stdout: expect.stringMatching(/^The database lacks checkpoints that .*audit-checkpoints\.jws has: /),
      stderr: expect.stringContaining(`AUDIT_BAD_ENTRY: entry ${last - 1} is missing: the chain reached entry ${last}`),
    });
  });
});
