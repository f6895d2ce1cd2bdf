import { open, readdir, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { errorCode } from '../../database/error-code';

const PARTIAL = '.partial-';

/** Where a file is written until it is complete: beside its place, and no other process's. */
export function partialPathOf(path: string): string {
  return `${path}${PARTIAL}${process.pid}`;
}

/** Rejected rows are members' data: for the owner of the file alone. */
export const OWNER_ONLY = 0o600;

/** Opens it anew, with those rights whatever the umask is. What a killed process with the same number has left gives way. */
export async function openPartial(path: string): Promise<FileHandle> {
  await rm(path, { force: true });
  const handle = await open(path, 'wx', OWNER_ONLY);
  try {
    await handle.chmod(OWNER_ONLY);
    return handle;
  } catch (error) {
    await handle.close();
    throw error;
  }
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
