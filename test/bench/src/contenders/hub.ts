import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { REPOSITORY } from '../repository';
import type { OpenDatabase } from '../world/open-database';
import type { Contender } from './contender';
import { startProcess } from './start-process';
import { UNHURRIED } from './unhurried';

const run = promisify(execFile);

export interface HubOptions {
  readonly name: string;
  readonly database: OpenDatabase;
  readonly inspect: boolean;
  readonly environment?: Readonly<Record<string, string>>;
  /** Who asks: options of `npm run token`. Without it access control is off. */
  readonly caller?: readonly string[];
}

/** The whole hub in one process, as `npm start` has it, on a database that is there. */
export async function startHub({ name, database, inspect, environment, caller }: HubOptions): Promise<Contender> {
  const env = {
    ...UNHURRIED,
    DATABASE_URL: database.url,
    HUB_DATA_DIR: database.folder,
    HUB_SAMPLE_COMPANIES: '0',
    HUB_ACCESS: caller ? 'on' : 'off',
    PORT: '0',
    ...environment,
  };
  const own = await startProcess({
    name,
    args: ['gateway/dist/standalone/main.js'],
    env,
    ready: /https?:\/\/127\.0\.0\.1:\d+\/graphql/,
    inspect,
  });
  return {
    name,
    url: own.said[0] ?? '',
    headers: caller ? { authorization: `Bearer ${await demoToken(env, caller)}` } : {},
    processes: { own, services: [], database: database.postmaster },
    stop: () => own.stop(),
  };
}

async function demoToken(env: Readonly<Record<string, string>>, caller: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['gateway/dist/demo-issuer/main.js', 'token', ...caller], {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
  });
  return stdout.trim();
}
