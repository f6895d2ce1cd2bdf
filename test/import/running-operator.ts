import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { REPOSITORY } from '../hub/running-hub';
import { operatorScript } from './operator-script';

export interface RunningOperator {
  readonly process: ChildProcess;
  /** Fulfilled when the process is gone. */
  readonly ended: Promise<{ readonly exitCode: number | null; readonly stdout: string; readonly stderr: string }>;
  /** Signals it as a terminal does: the process, and npm above it, at once. */
  signal(signal: NodeJS.Signals): void;
}

export interface OperatorStart {
  readonly env: Readonly<Record<string, string>>;
  /** Through `npm run`. */
  readonly byNpm?: boolean;
}

/** Starts a command of the operator in the repository, in a process group of its own. */
export function startOperator(args: readonly string[], { env, byNpm = false }: OperatorStart): RunningOperator {
  const [name = '', ...rest] = args;
  const [program, ...typed] = byNpm
    ? ['npm', 'run', '--silent', name, '--', ...rest]
    : [process.execPath, ...operatorScript(name), ...rest];
  const child = spawn(program, typed, {
    cwd: REPOSITORY,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()));
  const ended = once(child, 'close').then(() => ({ exitCode: child.exitCode, ...said }));
  return { process: child, ended, signal: (signal) => void process.kill(-Number(child.pid), signal) };
}
