import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { REPOSITORY } from './repository';

const run = promisify(execFile);

/** The package of the other gateways: their packages are none of the project's. */
export const PEERS_FOLDER = join(REPOSITORY, 'test', 'bench', 'peers');

/** Installs the other gateways when they are not there, as their lock file has them. */
export async function installPeers(report: (line: string) => void): Promise<void> {
  if (existsSync(join(PEERS_FOLDER, 'node_modules', '.package-lock.json'))) return;
  report('Installing the other gateways, below test/bench/peers; once');
  await run('npm', ['ci', '--prefix', PEERS_FOLDER, '--no-audit', '--no-fund'], { maxBuffer: 64 * 1024 * 1024 });
}

/** The version of a package that is measured. */
export async function versionOf(name: string, folder = REPOSITORY): Promise<string> {
  const file = join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(await readFile(file, 'utf8')) as { readonly version: string };
  return version;
}
