import { readFile } from 'node:fs/promises';

/** A committed file, or undefined when it is not there. */
export async function readCommitted(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
