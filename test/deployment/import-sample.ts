import { execFile } from 'node:child_process';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from '../hub/running-hub';

const run = promisify(execFile);

/** An account of a program. */
export type Account = readonly [program: ProgramCode, account: string];

/**
 * As an operator loads the demonstration data: the sample as files, then each program's importer.
 *
 * @returns the accounts that are on record then
 */
export async function importSample(databaseUrl: string, companies: number): Promise<readonly Account[]> {
  const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-sample-'));
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const written = ['subgraphs/sample/dist/main.js', '--companies', String(companies), '--out', folder];
  await run(process.execPath, written, { cwd: REPOSITORY });
  const files = await readdir(folder);
  const accounts: Account[] = [];
  for (const code of PROGRAM_CODES) {
    const program = PROGRAMS[code].folder;
    const ofProgram = files.filter((file) => file.startsWith(`${program}-`)).map((file) => join(folder, file));
    await run(process.execPath, ['subgraphs/operator/dist/main.js', 'import', program, ...ofProgram], {
      cwd: REPOSITORY,
      env,
    });
    accounts.push(
      ...(await accountsIn(join(folder, `${program}-members.csv`))).map((account) => [code, account] as const),
    );
  }
  await rm(folder, { recursive: true });
  return accounts;
}

/** The account stands first in every row. */
async function accountsIn(file: string): Promise<readonly string[]> {
  const [, ...rows] = (await readFile(file, 'utf8')).trim().split(/\r?\n/);
  return [...new Set(rows.map((row) => row.slice(0, row.indexOf(','))))];
}
