import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DatabaseSetupError } from '../database-setup-error';
import type { Report } from '../report';
import { buildFolder } from './build-folder';
import { unusableFolder, type DataPlace } from './data-place';
import { homeAt, SUPERUSER } from './home';
import type { PostgresProgram } from './postgres-program';
import { CHARACTER_TYPE, PROGRAM_ENVIRONMENT } from './program-environment';
import type { ServerAccount } from './server-account';

const run = promisify(execFile);

/** Makes the server's home on first use; afterwards does nothing. */
export async function initializeHome(
  place: DataPlace,
  program: () => Promise<PostgresProgram>,
  report: Report,
): Promise<void> {
  const { home, account } = place;
  if (existsSync(home.folder)) return;
  report(`Creating an empty PostgreSQL in ${home.folder}`);
  try {
    await buildFolder(home.folder, async (staging) => fillHome(staging, account, await program()));
  } catch (error) {
    throw error instanceof DatabaseSetupError ? error : unusableFolder(place.folder, error);
  }
}

async function fillHome(staging: string, account: ServerAccount, program: PostgresProgram): Promise<void> {
  const { cluster, passwordFile, logFolder } = homeAt(staging);
  const password = randomBytes(24).toString('hex');
  const passwordForInitdb = join(staging, 'initdb-password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  mkdirSync(logFolder, { mode: 0o700 });
  mkdirSync(cluster, { mode: 0o700 });
  if (account !== null) {
    // The folder and the password stay root's; the server's user may pass through to what is its own.
    chmodSync(staging, 0o711);
    for (const path of [cluster, passwordForInitdb]) chownSync(path, account.uid, account.gid);
  }
  await initdb(program.initdb, cluster, passwordForInitdb, account);
  rmSync(passwordForInitdb);
}

async function initdb(file: string, cluster: string, passwordFile: string, account: ServerAccount): Promise<void> {
  const options = [
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // PostgreSQL's own code-point collation: the same order on every machine and after every upgrade of its libraries.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${CHARACTER_TYPE}`,
    '--no-instructions',
  ];
  try {
    await run(file, ['-D', cluster, ...options], { ...account, cwd: '/', env: PROGRAM_ENVIRONMENT });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
    const lastLine = said.split('\n').findLast((line) => line.includes('error:') || line.includes('FATAL')) ?? said;
    const what = `PostgreSQL could not create its data folder (${lastLine})`;
    const first = lastLine.includes('user does not exist')
      ? 'Run as a user that /etc/passwd lists'
      : 'Check free space and permissions there';
    const todo = `${first}, or set DATABASE_URL to a PostgreSQL server.`;
    throw new DatabaseSetupError('EMBEDDED_INITDB_FAILED', { what, where: cluster, todo }, { cause: error });
  }
}
