import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { lineMatching } from './line-matching';

const run = promisify(execFile);

export const REPOSITORY = join(__dirname, '..', '..');

/** The whole hub as a user starts it, in a process of its own, on a free port and a data folder of its own. */
export interface RunningHub {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly dataDir: string;
  readonly process: ChildProcess;
  /** A token of its demo issuer, for the caller that these options of `npm run token` name. */
  token(...options: readonly string[]): Promise<string>;
  /** Stops it as a user would, waits until it has gone, and removes its data. */
  stop(): Promise<void>;
}

export interface HubOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder that outlives the run; without it a new one is made and removed. */
  readonly dataDir?: string;
}

export async function startHub({ env = {}, dataDir }: HubOptions = {}): Promise<RunningHub> {
  const folder = dataDir ?? (await temporaryFolder());
  const child = spawn(process.execPath, ['gateway/dist/standalone/main.js'], {
    cwd: REPOSITORY,
    env: { ...process.env, NODE_ENV: 'development', HUB_DATA_DIR: folder, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [, url = ''] = await lineMatching(child, /(https?:\/\/127\.0\.0\.1:\d+\/graphql)/);
  return {
    url,
    dataDir: folder,
    process: child,
    token: (...options) => demoToken(folder, options),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      if (!dataDir) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function demoToken(dataDir: string, options: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['gateway/dist/demo-issuer/main.js', 'token', ...options], {
    cwd: REPOSITORY,
    env: { ...process.env, NODE_ENV: 'development', HUB_DATA_DIR: dataDir },
  });
  return stdout.trim();
}

/** A folder that PostgreSQL's own account can enter too, for when the tests run as root. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-'));
  await chmod(folder, 0o755);
  return folder;
}
