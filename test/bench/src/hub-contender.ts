import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import type { Contender } from './contender';
import { REPOSITORY } from './repository';

const run = promisify(execFile);

export interface HubOptions {
  readonly name: string;
  readonly dataDir: string;
  readonly environment: Readonly<Record<string, string>>;
  /** With access control on, who asks: options of `npm run token`. */
  readonly caller?: readonly string[];
}

/** The whole hub in one process, as `npm start` has it. */
export async function startHub({ name, dataDir, environment, caller }: HubOptions): Promise<Contender> {
  const child = spawn(process.execPath, ['gateway/dist/standalone/main.js'], {
    cwd: REPOSITORY,
    env: { ...process.env, HUB_DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await endpointIn(child.stdout);
  if (url === null || child.pid === undefined) throw new Error(`${name} ended before it answered.`);
  return {
    name,
    url,
    headers: caller ? { authorization: `Bearer ${await demoToken(dataDir, caller)}` } : {},
    pid: child.pid,
    stop: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function endpointIn(output: NodeJS.ReadableStream): Promise<string | null> {
  const lines = createInterface({ input: output });
  for await (const line of lines) {
    const [url] = /https?:\/\/127\.0\.0\.1:\d+\/graphql/.exec(line) ?? [];
    if (url === undefined) continue;
    output.resume();
    return url;
  }
  return null;
}

async function demoToken(dataDir: string, caller: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, ['gateway/dist/demo-issuer/main.js', 'token', ...caller], {
    cwd: REPOSITORY,
    env: { ...process.env, HUB_DATA_DIR: dataDir },
  });
  return stdout.trim();
}
