import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';
import { operatorScript } from './operator-script';

export interface OperatorOutcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
  /** The most memory that the process held at a time, kilobytes; 0 when it was killed. */
  readonly peakResidentKb: number;
}

export interface OperatorOptions {
  /** `DATABASE_URL`: the server whose databases are worked on. */
  readonly databaseUrl: string;
  /** What else the environment says. */
  readonly env?: Readonly<Record<string, string>>;
  /** The working directory. Default: the repository. */
  readonly cwd?: string;
  /** Kill -9 after so long. */
  readonly killAfterMs?: number;
}

const TELL_PEAK_MEMORY = join(__dirname, 'tell-peak-memory.cjs');

/** `npm run import -- ...` or `npm run quarantine -- ...` as a process of its own. */
export async function operate(args: readonly string[], options: OperatorOptions): Promise<OperatorOutcome> {
  const startedAt = performance.now();
  const [name = '', ...rest] = args;
  const nodeArguments = operatorScript(name).map((word) => (word.endsWith('.js') ? join(REPOSITORY, word) : word));
  const child = spawn(process.execPath, ['--require', TELL_PEAK_MEMORY, ...nodeArguments, ...rest], {
    cwd: options.cwd ?? REPOSITORY,
    env: { ...process.env, DATABASE_URL: options.databaseUrl, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said.stderr += text.toString()));
  let peakResidentKb = 0;
  child.on('message', (told) => (peakResidentKb = Number(told)));
  const gone = once(child, 'close');
  if (options.killAfterMs !== undefined) {
    await Promise.race([gone, pause(options.killAfterMs)]);
    child.kill('SIGKILL');
  }
  await gone;
  return { exitCode: child.exitCode, ...said, durationMs: performance.now() - startedAt, peakResidentKb };
}
