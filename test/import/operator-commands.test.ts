import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase } from '@aeo-hub/core/database';
import { pipImport } from '@aeo-hub/pip';
import { Client } from 'pg';
import { temporaryFolder } from '../hub/running-hub';
import { operate } from './operator-process';

describe('what an operator does from a terminal', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A consents file of PIP; a row says whose consent it is, and since when. */
  async function consents(
    name: string,
    ...rows: readonly (readonly [account: string, since: string])[]
  ): Promise<string> {
    const header = pipImport.format.consents.map(([, column]) => column).join(',');
    const lines = rows.map(([account, since]) => `${account},JP,${since},,2024-01-01T00:00:00Z`);
    await writeFile(join(folder, name), [header, ...lines, ''].join('\n'));
    return name;
  }

  it('imports, mends, decides, and is told what became of it', async () => {
    await using server = await createTestDatabase();
    const run = (...args: string[]) => operate(args, { databaseUrl: server.url, cwd: folder });

    const file = await consents(
      'consents.csv',
      ['PIP-1', '2012-05-07'],
      ['PIP-2', '2012-13-07'],
      ['PIP-3', '\u001b[2J'],
    );
    const rejected = await run('import', 'pip', file);
    expect(rejected.exitCode).toBe(1);
    expect(rejected.stdout).toContain(
      'consents.csv: line 3, consent_given_on "2012-13-07": INVALID_DATE: is not a calendar day',
    );
    expect(rejected.stdout).toContain('line 4, consent_given_on "\\u001b[2J"');
    expect(rejected.stdout).toContain('NOT APPLIED');
    expect(rejected.stdout).toMatch(/│ consents\.csv │ consents │ 3 +│ 0 +│ 0 +│ 2 +│ 0 +│/);

    expect((await run('import', 'pip', file, '--accept-valid', '--rejects', 'mend-me.csv')).exitCode).toBe(0);
    const mended = (await readFile(join(folder, 'mend-me.csv'), 'utf8'))
      .replace('2012-13-07', '2012-12-07')
      .replace('\u001b[2J', '2013-01-01');
    await writeFile(join(folder, 'mended.csv'), mended);
    const imported = await run('import', 'pip', 'mended.csv');
    expect(imported).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/│ mended\.csv │ consents │ 2 +│ 2 +│/),
    });
    expect((await run('import', 'pip', 'mended.csv')).stdout).toContain('Nothing changed');

    const moved = await run(
      'import',
      'pip',
      await consents('moved.csv', ['PIP-1', '2011-01-01'], ['PIP-2', '2010-01-01']),
    );
    expect(moved).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('npm run quarantine -- list') });
    const listed = await run('quarantine', 'list');
    expect(listed.stdout).toContain('pip-1  RECORDED_DATE_MOVED  account "PIP-1"');
    expect(listed.stdout).toContain('consent_given_on="2011-01-01"');

    expect(await run('quarantine', 'release', 'pip-1')).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Say who decides: --by WHO'),
    });
    const decision = ['--by', 'A. Officer', '--why', 'letter of 3 March'];
    expect((await run('quarantine', 'release', 'pip-1', ...decision)).stdout).toBe('pip-1: released by A. Officer.\n');
    expect((await run('quarantine', 'discard', '2', '--program', 'pip', ...decision)).stdout).toContain(
      'pip-2: discarded',
    );
    expect((await run('quarantine', 'list', '--program', 'pip')).stdout).toBe('Nothing is held.\n');
    expect((await run('quarantine', 'list', '--all')).stdout).toMatch(
      /RELEASED at .* by "A\. Officer": "letter of 3 March"/,
    );
    expect(await run('quarantine', 'discard', 'pip-1', ...decision)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('DECIDED_ALREADY: row 1 was released by A. Officer'),
    });
  });

  it('is told what to do when the database fails, and nothing of what it said', async () => {
    await using server = await createTestDatabase();
    const run = (...args: string[]) => operate(args, { databaseUrl: server.url, cwd: folder });
    await run('import', 'pip', await consents('given.csv', ['PIP-1', '2012-05-07']));
    await run('import', 'pip', await consents('earlier.csv', ['PIP-1', '2011-01-01']));
    const client = new Client({ connectionString: `${server.url}_pip` });
    await client.connect();
    await client.query(`ALTER TABLE consent_event ADD CONSTRAINT shut CHECK (account <> 'PIP-1') NOT VALID`);
    await client.end();

    const released = await run('quarantine', 'release', 'pip-1', '--by', 'A. Officer', '--why', 'letter');
    expect(released.exitCode).toBe(1);
    expect(released.stderr).toMatch(/^UNEXPECTED_ERROR: [^\n]+ Run the command again; [^\n]+\n$/);
    expect(released.stderr).not.toMatch(/consent_event|PIP-1|violates|INSERT/);
    expect((await run('quarantine', 'list')).stdout).toContain('pip-1');
  });

  it('records a file and a decision while the database of the registry is down, and says that the registry is behind', async () => {
    await using server = await createTestDatabase();
    const run = (...args: string[]) => operate(args, { databaseUrl: server.url, cwd: folder });
    const withoutRegistry = (...args: string[]) => {
      const env = { REGISTRY_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
      return operate(args, { databaseUrl: server.url, cwd: folder, env });
    };
    const behind =
      /^REGISTRY_BEHIND: What the program's database accepted is recorded\. .* DATABASE_SERVER_UNREACHABLE: /;
    const file = await consents('without-registry.csv', ['PIP-1', '2012-05-07']);
    const imported = await withoutRegistry('import', 'pip', file);
    expect(imported).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(behind) });
    expect(imported.stdout).toMatch(/│ without-registry\.csv │ consents │ 1 +│ 1 +│/);
    expect(await run('import', 'pip', file)).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining('every row was already on record'),
    });

    await run('import', 'pip', await consents('moved-without.csv', ['PIP-1', '2011-01-01']));
    const decision = ['--by', 'A. Officer', '--why', 'letter'];
    const released = await withoutRegistry('quarantine', 'release', 'pip-1', ...decision);
    expect(released).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(behind) });
    expect(released.stdout).toBe('pip-1: released by A. Officer.\n');
    expect((await run('quarantine', 'list')).stdout).toBe('Nothing is held.\n');
  });

  it('shows how it is typed', async () => {
    const run = (...args: string[]) => operate(args, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    expect((await run('import', '--help')).stdout).toMatch(
      /^Usage:\n {2}npm run import -- <pip\|ctpat\|mexican-aeo> FILE\.\.\. \[--accept-valid\]/,
    );
    expect((await run('quarantine')).stderr).toContain(
      '\n  npm run quarantine -- release ROW... --by WHO --why TEXT\n',
    );
  });

  it('is told what it said wrong, before anything is opened', async () => {
    const run = (...args: string[]) => operate(args, { databaseUrl: 'postgres://nobody@127.0.0.1:1/none' });
    for (const args of [
      ['import', 'fast', 'a.csv'],
      ['import', 'pip'],
      ['import', 'pip', 'a.csv', '--force'],
      ['quarantine'],
      ['quarantine', 'release'],
    ]) {
      expect({ args, exitCode: (await run(...args)).exitCode }).toEqual({ args, exitCode: 2 });
    }
  });
});
