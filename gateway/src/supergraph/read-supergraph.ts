import { readFile } from 'node:fs/promises';

/** The composed schema, or why it cannot be read and what to do. */
export async function readSupergraph(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const advice = 'It is committed and made by `npm run schema`; SUPERGRAPH_FILE names another.';
    throw new Error(`SUPERGRAPH_UNREADABLE: the composed schema ${file} cannot be read. ${advice}`, { cause });
  }
}
