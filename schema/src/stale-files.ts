import { join } from 'node:path';
import { briefDifference } from './brief-difference';
import { readCommitted } from './read-committed';

/** What of the committed files is not what the code makes; one finding for each stale or missing file. */
export async function staleFiles(folder: string, generated: ReadonlyMap<string, string>): Promise<string[]> {
  const findings = await Promise.all(
    [...generated].map(async ([name, content]) => {
      const committed = await readCommitted(join(folder, name));
      if (committed === undefined) return `schema/${name} is missing.`;
      return committed === content ? undefined : `schema/${name} is stale, ${briefDifference(committed, content)}`;
    }),
  );
  return findings.filter((finding) => finding !== undefined);
}
