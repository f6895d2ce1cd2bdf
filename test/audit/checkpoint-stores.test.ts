import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { AUDIT_STORAGE } from '@aeo-hub/core/audit-storage';
import {
  createTestDatabase,
  openDatabaseServer,
  openDataSource,
  readDatabaseSettings,
  type TestDatabase,
} from '@aeo-hub/core/database';
import type { DataSource } from 'typeorm';
import { AuditLog } from '../../gateway/src/audit/audit-log';
import { signCheckpoint } from '../../gateway/src/audit/checkpoint/checkpoint';
import { KeyRing } from '../../gateway/src/signing-keys/key-ring';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

const run = promisify(execFile);

const ENTRIES = 4;

describe('the two stores of checkpoints, checked by npm run audit:verify', () => {
  let database: TestDatabase;
  let audit: DataSource;
  let folder: string;
  let file: string;
  /** Of entries 1 to 4, one of each. */
  let checkpoints: readonly string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await temporaryFolder();
    file = join(folder, 'audit-checkpoints.jws');
    const server = openDatabaseServer(readDatabaseSettings({ DATABASE_URL: database.url }), () => undefined);
    const url = await server.databaseUrl('audit');
    audit = await openDataSource({ ...AUDIT_STORAGE, url, applicationName: 'test' });
    const { active } = await KeyRing.open(folder, 'checkpoint');
    const [chain]: { id: string }[] = await audit.query('SELECT id FROM audit_chain');
    const log = new AuditLog(audit);
    const signed: string[] = [];
    for (let entry = 1; entry <= ENTRIES; entry += 1) {
      const { sequence, hash } = await log.append({ content: CONTENT, rows: [] }, 10_000);
      signed.push(await signCheckpoint({ chain: chain?.id ?? '', sequence, hash, at: CONTENT.at }, active));
    }
    checkpoints = signed;
  });

  afterAll(async () => {
    await audit.destroy();
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** What the command prints when each store has the checkpoints of these entries. */
  const verified = async (inFile: readonly number[], inDatabase: readonly number[], ...args: readonly string[]) => {
    const ofEntries = (entries: readonly number[]) => entries.map((entry) => checkpoints[entry - 1] ?? '');
    await writeFile(
      file,
      ofEntries(inFile)
        .map((jws) => `${jws}\n`)
        .join(''),
    );
    await audit.query(`
      DO $$ BEGIN
        SET LOCAL session_replication_role = 'replica';
        DELETE FROM audit_checkpoint;
      END $$`);
    await audit.query('INSERT INTO audit_checkpoint (sequence, jws) SELECT * FROM unnest($1::bigint[], $2::text[])', [
      inDatabase,
      ofEntries(inDatabase),
    ]);
    const { stdout } = await run(process.execPath, ['gateway/dist/audit/main.js', 'audit:verify', ...args], {
      cwd: REPOSITORY,
      env: { ...process.env, DATABASE_URL: database.url, GATEWAY_KEYS_DIR: folder },
    });
    return stdout.split('\n');
  };

  const SOUND = expect.stringContaining('The audit is sound: 4 entries');

  it('are not mentioned when both have the same', async () => {
    expect(await verified([1, 2, 3, 4], [1, 2, 3, 4])).toEqual([SOUND, expect.stringMatching(/^Checkpoints: 4/), '']);
  });

  it('are named where the file lacks what the database has', async () => {
    const said = await verified([2], [1, 2, 3, 4]);
    expect(said[0]).toBe(`${file} lacks checkpoints that the database has: 3, of entries 1 to 4. See docs/audit.md.`);
    expect(said[1]).toEqual(SOUND);
  });

  it('are named where the database lacks what the file has', async () => {
    const [said] = await verified([1, 2, 3, 4], [1, 2, 4]);
    expect(said).toBe(`The database lacks checkpoints that ${file} has: 1, of entry 3. See docs/audit.md.`);
  });

  it('are both named where each lacks one', async () => {
    const said = await verified([1, 3], [1, 2]);
    expect(said.slice(0, 2)).toEqual([
      `${file} lacks checkpoints that the database has: 1, of entry 2. See docs/audit.md.`,
      `The database lacks checkpoints that ${file} has: 1, of entry 3. See docs/audit.md.`,
    ]);
  });

  it('are named when one is empty, or is a copy', async () => {
    expect((await verified([], [1, 2, 3, 4]))[0]).toContain(`${file} lacks checkpoints that the database has: 4`);
    const copy = join(folder, 'copy.jws');
    await writeFile(copy, `${checkpoints[0]}\r\n`);
    const said = await verified([1, 2], [1, 2], '--checkpoints', copy);
    expect(said[0]).toBe(`${copy} lacks checkpoints that the database has: 1, of entry 2. See docs/audit.md.`);
  });

  it('are not compared with a copy that is not there', async () => {
    const missing = join(folder, 'missing.jws');
    await expect(verified([1], [1], '--checkpoints', missing)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(missing),
    });
  });

  it('are not compared by checkpoints of another audit', async () => {
    const [first] = await verified([1], [1]);
    const { active } = await KeyRing.open(folder, 'checkpoint');
    const other = { chain: 'another', sequence: '9', hash: 'ab', at: CONTENT.at };
    const copy = join(folder, 'foreign.jws');
    await writeFile(copy, `${checkpoints[0]}\n${await signCheckpoint(other, active)}\n`);
    expect((await verified([1], [1], '--checkpoints', copy))[0]).toBe(first);
  });
});

const CONTENT = {
  at: '2026-11-22T12:00:00.120Z',
  requestId: 'q-1',
  issuer: null,
  subject: null,
  role: 'PUBLIC',
  country: null,
  programs: null,
  companyScheme: null,
  companyValue: null,
  operationHash: null,
  operationName: null,
  operationKind: 'query',
  purpose: null,
  answered: [],
  errorCodes: [],
};
