import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const LEFT_BEHIND_MS = 600_000;

/**
 * Makes a folder whole or not at all: built under another name, then renamed. When two processes build it at once, the
 * first to finish wins and the other uses that one, so no lock is needed and a killed build blocks nobody.
 */
export async function buildFolder(folder: string, build: (staging: string) => Promise<void> | void): Promise<void> {
  sweep(folder);
  const staging = `${folder}.new-${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(staging, { mode: 0o700 });
    await build(staging);
    if (!existsSync(folder)) renameSync(staging, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** What a killed build left behind. */
function sweep(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.new-`)) continue;
    const left = join(dirname(folder), name);
    const changed = statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - changed > LEFT_BEHIND_MS) rmSync(left, { recursive: true, force: true });
  }
}
