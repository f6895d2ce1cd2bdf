import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../database/error-code';

const PARTIAL = '.partial-';

/** Where a file is written until it is complete: beside its place, and no other process's. */
export function partialPathOf(path: string): string {
  return `${path}${PARTIAL}${process.pid}`;
}

/** Removes what processes that were killed have left of a file. */
export async function removePartialsLeft(path: string): Promise<void> {
  const [folder, beginning] = [dirname(path), `${basename(path)}${PARTIAL}`];
  for (const name of await readdir(folder)) {
    const pid = name.startsWith(beginning) ? Number(name.slice(beginning.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) await rm(join(folder, name), { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that we may not signal runs.
    return errorCode(error) === 'EPERM';
  }
}
