import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { REPOSITORY } from '../repository';

/** How the benchmark starts a Node process. */
export interface ProcessOptions {
  readonly name: string;
  /** The script and its arguments. */
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the checkout. */
  readonly cwd?: string;
  /** What it prints, on whichever of its outputs, once it answers; or an address that then answers. */
  readonly ready: RegExp | { readonly url: string };
  /** Whether a profiler can be attached. */
  readonly inspect?: boolean;
}

export interface StartedProcess {
  readonly name: string;
  readonly pid: number;
  /** What it printed once it answered, with the parts that `ready` sets apart; nothing when it was asked by an address. */
  readonly said: readonly string[];
  /** The address of its inspector; null when it was not asked for. */
  readonly inspector: string | null;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
let isEnding = false;

/** Ends all that was started, and starts nothing more: whoever asks any of it fails, and closes what else is open. */
export function endProcesses(): void {
  isEnding = true;
  for (const child of running) child.kill();
}

process.once('exit', endProcesses);

/** How often an address is tried. */
const TRY_MS = 100;

/** What package.json and the Dockerfile start the hub with; given to all, so that it is nobody's gain. */
const NODE_OPTIONS = '--max-semi-space-size=64';

const INSPECTOR = /Debugger listening on (ws:\S+)/;

/** @throws when it ends before it answers, with the last that it said */
export async function startProcess({ name, args, env, cwd, ready, inspect }: ProcessOptions): Promise<StartedProcess> {
  if (isEnding) throw new Error(`${name} is not started any more.`);
  const child = spawn(process.execPath, [...(inspect ? ['--inspect=127.0.0.1:0'] : []), ...args], {
    cwd: cwd ?? REPOSITORY,
    env: { ...process.env, NODE_OPTIONS, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  const gone = once(child, 'exit');
  const lines: string[] = [];
  let inspector: string | null = null;
  const said = await new Promise<readonly string[]>((resolve, reject) => {
    for (const output of [child.stdout, child.stderr])
      createInterface({ input: output }).on('line', (line) => {
        inspector ??= INSPECTOR.exec(line)?.[1] ?? null;
        const match = ready instanceof RegExp ? ready.exec(line) : null;
        if (match) resolve(match);
        // Read to the end, so that it never waits for a reader; kept only as far as an error message goes.
        lines.push(line);
        if (lines.length > 20) lines.shift();
      });
    if (!(ready instanceof RegExp)) void untilAnswers(ready.url, () => child.exitCode === null).then(() => resolve([]));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${name} ended (${code}) before it answered:\n${lines.join('\n')}`)));
  });
  return {
    name,
    pid: child.pid ?? 0,
    said,
    inspector,
    stop: async () => {
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function untilAnswers(url: string, isRunning: () => boolean): Promise<void> {
  const answers = () =>
    fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
  while (isRunning() && !(await answers())) await setTimeout(TRY_MS);
}
