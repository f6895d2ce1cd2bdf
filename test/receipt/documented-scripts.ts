import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from '../hub/running-hub';

/** What docs/receipts.md gives partners to verify an answer with, and one row of it. */
export async function documentedScripts(): Promise<{ readonly answer: string; readonly row: string }> {
  const page = await readFile(join(REPOSITORY, 'docs', 'receipts.md'), 'utf8');
  const [answer = '', row = ''] = [...page.matchAll(/^```js\n([^]*?)^```$/gm)].map(([, script]) => script);
  return { answer, row };
}
