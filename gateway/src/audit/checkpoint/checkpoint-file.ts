import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Checkpoints outside the database, one a line, beside the keys: whoever cuts the database does not reach them. */
export function checkpointFile(keysDir: string): string {
  return join(keysDir, 'audit-checkpoints.jws');
}

/** Adds a checkpoint, and returns when it is on disk. */
export async function appendToFile(path: string, jws: string): Promise<void> {
  const file = await open(path, 'a', 0o600);
  try {
    await file.appendFile(`${jws}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The checkpoints of a file; of one that is not there, none. */
export async function readCheckpointFile(path: string): Promise<readonly string[]> {
  try {
    const text = await readFile(path, 'utf8');
    return text.split(/\r?\n/).filter((line) => line !== '');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
