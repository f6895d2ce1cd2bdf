import { createHash } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, link, rm, stat } from 'node:fs/promises';
import { format, parse } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { errorCode } from '../../database/error-code';
import { OWNER_ONLY } from './partial-file';

/**
 * Moves a file that is complete to the place it was written for. What is there already stays: somebody may be at work on it. Then
 * the file takes the next free name, `a-2.csv` beside `a.csv`; none is needed where the same is there already, and others lose the right
 * to read that one.
 *
 * @returns where it is
 */
export async function placeFile(from: string, wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = numbered(wanted, number);
    const isThere = await isSame(from, path);
    if (isThere) await chmod(path, OWNER_ONLY);
    if (isThere || (await copyTo(from, path))) {
      await rm(from);
      return path;
    }
  }
}

function numbered(path: string, number: number): string {
  const { dir, name, ext } = parse(path);
  return number === 1 ? path : format({ dir, name: `${name}-${number}`, ext });
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [one, other] = [await stat(a), await stat(b).catch(() => null)];
  if (other?.isDirectory()) throw new Error(`${b} is a folder`);
  if (one.size !== other?.size) return false;
  return (await digestOf(a)) === (await digestOf(b));
}

/** False when there is a file already, also one that came this moment. */
async function copyTo(from: string, path: string): Promise<boolean> {
  try {
    // Where the file system has no links, the copy may be cut short by a crash, but still replaces nothing.
    await link(from, path).catch((error: unknown) => {
      if (isTaken(error)) throw error;
      return copyFile(from, path, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return errorCode(error) === 'EEXIST';
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
