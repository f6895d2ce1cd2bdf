import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';

/** Writes the scripts that docs/receipts.md gives partners to verify an answer, and one row of it, into a folder, under the names that it gives them. */
export async function writeDocumentedScripts(folder: string): Promise<void> {
  const page = await readFile(join(REPOSITORY, 'docs', 'receipts.md'), 'utf8');
  const scripts = [...page.matchAll(/^`([\w-]+\.mjs)` [^]*?^```js\n([^]*?)^```$/gm)];
  for (const [, name = '', script = ''] of scripts) await writeFile(join(folder, name), script);
}
