import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { briefDifference } from './brief-difference';

/** What of the committed files is not what the code makes; one finding for each stale or missing file. */
export async function staleFiles(folder: string, generated: ReadonlyMap<string, string>): Promise<string[]> {
  const findings = await Promise.all(
    [...generated].map(async ([name, content]) => {
      const committed = await readText(join(folder, name));
      if (committed === undefined) return `schema/${name} is missing.`;
      return committed === content ? undefined : `schema/${name} is stale, ${briefDifference(committed, content)}`;
    }),
  );
  return findings.filter((finding) => finding !== undefined);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
