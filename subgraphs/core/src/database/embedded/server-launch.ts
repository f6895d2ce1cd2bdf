import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { errorText } from '../error-code';
import type { DataPlace } from './data-place';
import { freePort } from './free-port';
import { PROGRAM_ENVIRONMENT } from './program-environment';
import { serverArguments } from './server-settings';

const LOGS_KEPT = 5;

/** One attempt to start the server. */
export interface ServerLaunch {
  readonly logFile: string;
  /** Null while the server runs. */
  ended(): ServerEnd | null;
}

/** How a server that was started has ended. */
export interface ServerEnd {
  /** What it said last. */
  readonly reason: string;
  /** It was up and was stopped in order, as its last user does; what it said last may be of a connection that this cut. */
  readonly isStopped: boolean;
}

export interface LaunchOptions {
  /** The program. */
  readonly postgres: string;
  readonly durable: boolean;
  /** Null: any free one. */
  readonly port: number | null;
}

/** Starts PostgreSQL in a process group of its own, so that Ctrl-C in our terminal leaves it to us to stop. */
export async function launchServer({ home, account }: DataPlace, options: LaunchOptions): Promise<ServerLaunch> {
  const { postgres, durable } = options;
  const port = options.port ?? (await freePort());
  const logFile = newLogFile(home.logFolder);
  const log = openSync(logFile, 'a', 0o600);
  let end: ServerEnd | null = null;
  const child = spawn(postgres, serverArguments(home.cluster, port, durable), {
    ...account,
    cwd: '/',
    env: PROGRAM_ENVIRONMENT,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.once('error', (error) => (end = { reason: errorText(error), isStopped: false }));
  child.once('exit', (code, signal) => {
    const reason = lastWords(logFile) || `ended with ${signal ?? `code ${code}`}`;
    end = { reason, isStopped: code === 0 };
  });
  child.unref();
  return { logFile, ended: () => end };
}

function newLogFile(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const old = readdirSync(folder)
    .toSorted()
    .slice(0, 1 - LOGS_KEPT);
  for (const name of old) rmSync(join(folder, name), { force: true });
  const stamp = new Date().toISOString().replaceAll(':', '-');
  return join(folder, `${stamp}-${process.pid}.log`);
}

/** The last fatal line of a log, or its last line. */
function lastWords(logFile: string): string {
  const lines = existsSync(logFile) ? readFileSync(logFile, 'utf8').trim().split('\n') : [];
  return (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '').replace(/^.*?(FATAL|LOG): +/, '');
}
