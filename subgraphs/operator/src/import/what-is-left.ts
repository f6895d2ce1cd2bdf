import type { FileReport } from '@aeo-hub/core/import';
import { basename } from 'node:path';

/** What is done, and what is not, when an import was told to stop; `done` are the files of which it is known. */
export function whatIsLeft(paths: readonly string[], done: readonly FileReport[]): string {
  const applied = done.filter(({ outcome }) => outcome === 'APPLIED').map(({ path }) => basename(path));
  if (applied.length === paths.length) {
    return 'All files are applied. What the registry has not taken over yet it takes over when the hub runs, or the same command.';
  }
  const names = applied.length === 0 ? 'none' : applied.join(', ');
  return `Applied so far: ${names}; of the file at hand all or nothing. The same command goes on from there.`;
}
