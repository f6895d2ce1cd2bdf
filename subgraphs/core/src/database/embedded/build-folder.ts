import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { stagingName } from './staging-name';

/**
 * Makes a folder whole or not at all: built under another name, then renamed. When two processes build it at once, the
 * first to finish wins and the other uses that one, so no lock is needed and a killed build blocks nobody;
 * what it leaves is removed by `removeLeftovers`.
 */
export async function buildFolder(folder: string, build: (staging: string) => Promise<void> | void): Promise<void> {
  const staging = stagingName(folder);
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
