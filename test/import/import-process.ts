import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { REPOSITORY } from '../hub/running-hub';

export interface ImportOutcome {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly durationMs: number;
}

/** `npm run import -- ...` as a process of its own, on the databases of one server; killed after some milliseconds where told to. */
export async function runImport(
  databaseUrl: string,
  args: readonly string[],
  killAfterMs?: number,
): Promise<ImportOutcome> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, ['subgraphs/operator/dist/main.js', 'import', ...args], {
    cwd: REPOSITORY,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const gone = once(child, 'exit');
  if (killAfterMs !== undefined) {
    await Promise.race([gone, pause(killAfterMs)]);
    child.kill('SIGKILL');
  }
  await gone;
  return { exitCode: child.exitCode, signal: child.signalCode, output, durationMs: performance.now() - startedAt };
}
