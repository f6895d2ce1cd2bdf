import { access, constants, mkdir, readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from './reason-of';
import { SampleError } from './sample-error';

/**
 * Makes the folder when it is missing and checks that it can be written to.
 * @throws SampleError when it cannot, or holds something and `force` is not given
 */
export async function prepareOutDir(outDir: string, force: boolean): Promise<void> {
  const path = resolve(outDir);
  const entries = await use(path);
  if (entries.length > 0 && !force) {
    throw new SampleError(
      'OUT_DIR_NOT_EMPTY',
      `${path} is not empty. Name another folder, or use --force to write into it.`,
    );
  }
}

async function use(path: string): Promise<string[]> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.W_OK);
    return await readdir(path);
  } catch (cause) {
    throw new SampleError(
      'OUT_DIR_UNUSABLE',
      `Cannot write to ${path}: ${reasonOf(cause)}. Name a folder that can be written to.`,
      { cause },
    );
  }
}
