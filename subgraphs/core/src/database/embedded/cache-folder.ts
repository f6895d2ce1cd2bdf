import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { errorCode } from '../error-code';
import { removeLeftovers } from './remove-leftovers';
import { canEnter, UNPRIVILEGED } from './server-account';

// /var/cache first: only root can write there, and unlike /var/tmp nothing tidies it by age.
const CACHE_PARENTS = ['/var/cache', '/var/tmp', tmpdir()];

const CACHE_NAME = /^aeo-hub-[0-9a-f]{16}$/;
const NEVER_FILLED_MS = 3_600_000;

/** In each cache folder, the path of the data folder that it stands for: tells a person whether it is still wanted. */
const OWNER_FILE = 'data-folder';

/** Where the cache folder of a data folder would be under a parent. */
export function cacheFolderName(parent: string, folder: string): string {
  return join(parent, `aeo-hub-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`);
}

/** A folder that root's server account can enter, made when missing, in place of a data folder that it cannot; null: none can be. */
export function cacheFolder(folder: string): string | null {
  for (const parent of CACHE_PARENTS) {
    const candidate = cacheFolderName(parent, folder);
    try {
      mkdirSync(candidate, { recursive: false, mode: 0o711 });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') continue;
    }
    if (!isRootsOwn(candidate)) continue;
    chmodSync(candidate, 0o711);
    if (!canEnter(UNPRIVILEGED, candidate)) continue;
    writeFileSync(join(candidate, OWNER_FILE), `${folder}\n`, { mode: 0o600 });
    removeNeverFilled(parent);
    return realpathSync(candidate);
  }
  return null;
}

/** Root's own folder or none: one that another user laid out beforehand could hold anything. */
function isRootsOwn(folder: string): boolean {
  const found = lstatSync(folder);
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

/** Removes cache folders whose first start was killed before there was any data in them. One with data is never removed. */
function removeNeverFilled(parent: string): void {
  for (const name of readdirSync(parent).filter((each) => CACHE_NAME.test(each))) {
    const folder = join(parent, name);
    try {
      if (!isRootsOwn(folder)) continue;
      // Before anything is removed from it, which changes it.
      const changed = statSync(folder).mtimeMs;
      removeLeftovers(folder);
      const isBare = readdirSync(folder).every((each) => each === OWNER_FILE || /^postgresql-[0-9a-f]{12}$/.test(each));
      if (isBare && Date.now() - changed > NEVER_FILLED_MS) rmSync(folder, { recursive: true });
    } catch {
      // Another start removed it at the same time.
    }
  }
}
