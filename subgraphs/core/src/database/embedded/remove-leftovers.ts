import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { builderLives, isStagingName } from './staging-name';

// Where the builder cannot be asked for: no build takes this long.
const LEFT_BEHIND_MS = 3_600_000;

/** Removes what killed starts left of folders they were building in this one. What may still be in use stays. */
export function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!isStagingName(name) || !isLeftBehind(folder, name)) continue;
    try {
      rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Another user's, or a program of the killed start still writes into it: a later start removes it.
    }
  }
}

function isLeftBehind(folder: string, name: string): boolean {
  const lives = builderLives(name);
  if (lives !== null) return !lives;
  const changed = statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs;
  return changed !== undefined && Date.now() - changed > LEFT_BEHIND_MS;
}
