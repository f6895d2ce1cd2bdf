import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs, promisify } from 'node:util';
import { askedCaller } from '../../gateway/src/demo-issuer/asked-caller';
import { DemoIssuer } from '../../gateway/src/demo-issuer/demo-issuer';
import { lineMatching } from './line-matching';

const run = promisify(execFile);

export const REPOSITORY = join(__dirname, '..', '..');

/** The whole hub as a user starts it, in a process of its own, on a free port, with a data folder and databases of its own. */
export interface RunningHub {
  /** The GraphQL endpoint. */
  readonly url: string;
  readonly dataDir: string;
  /** The environment in which commands work on the data of this hub. */
  readonly env: Readonly<Record<string, string>>;
  readonly process: ChildProcess;
  /** A token of its demo issuer, for the caller that these options of `npm run token` name. */
  token(...options: readonly string[]): Promise<string>;
  /**
   * Stops it as a user would, waits until it has gone, and removes its data.
   *
   * @throws when its log has a rejection that no code handled
   */
  stop(): Promise<void>;
}

export interface HubOptions {
  /**
   * Without DATABASE_URL, a hub that has a new data folder uses a database of the server that all tests share: creating an embedded
   * server for each takes longer than most tests. Its sample is the named companies and some more.
   */
  readonly env?: Readonly<Record<string, string>>;
  /** A data folder that outlives the run; without it a new one is made and removed. */
  readonly dataDir?: string;
}

export async function startHub({ env = {}, dataDir }: HubOptions = {}): Promise<RunningHub> {
  const folder = dataDir ?? (await temporaryFolder());
  const database = dataDir === undefined && env['DATABASE_URL'] === undefined ? await createTestDatabase() : null;
  const where = { HUB_DATA_DIR: folder, ...(database && { DATABASE_URL: database.url }) };
  const child = spawn(process.execPath, ['gateway/dist/standalone/main.js'], {
    cwd: REPOSITORY,
    env: { ...process.env, NODE_ENV: 'development', HUB_SAMPLE_COMPANIES: '30', PORT: '0', ...where, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const clean = () => removeData(database, dataDir === undefined ? folder : null);
  const rejections = unhandledRejectionsOf(child);
  const answers = lineMatching(child, /(https?:\/\/127\.0\.0\.1:\d+\/graphql)/);
  const [, url = ''] = await answers.catch(async (error: unknown) => {
    await clean();
    throw error;
  });
  return {
    url,
    dataDir: folder,
    env: where,
    process: child,
    token: (...options) => demoToken(folder, options),
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, 'exit');
        child.kill('SIGTERM');
        await gone;
      }
      await clean();
      const lines = await rejections();
      if (lines.length > 0) throw new Error(`The hub left rejections unhandled:\n${lines.join('\n')}`);
    },
  };
}

/** The lines of a hub's log about rejections that no code handled, once it has gone. */
function unhandledRejectionsOf(child: ChildProcess): () => Promise<readonly string[]> {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => line.includes('unhandled rejection') && lines.push(line));
  }
  const isClosed = new Promise((resolve) => child.once('close', resolve));
  return async () => {
    // What it started itself may hold its output open.
    await Promise.race([isClosed, pause(1_000)]);
    return lines;
  };
}

async function removeData(database: TestDatabase | null, folder: string | null): Promise<void> {
  await database?.drop();
  if (folder !== null) await rm(folder, { recursive: true, force: true });
}

/** Made in this process, for starting the command takes a second; tests of the command start it. */
async function demoToken(dataDir: string, options: readonly string[]): Promise<string> {
  if (options.includes('--certificate')) return tokenByCommand(dataDir, options);
  const names = ['role', 'country', 'program', 'company', 'hours'].map((name) => [name, { type: 'string' }] as const);
  const { values } = parseArgs({ args: [...options], options: Object.fromEntries(names) });
  const issuer = await DemoIssuer.open(join(dataDir, 'keys'));
  return issuer.token(askedCaller(values), Number(values['hours'] ?? 8));
}

async function tokenByCommand(dataDir: string, options: readonly string[]): Promise<string> {
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
