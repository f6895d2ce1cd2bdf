import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generatedFiles } from './generated-files';
import { hubSubgraphs } from './hub-subgraphs';
import { API_FILE, PUBLISHED_FILE, SCHEMA_FOLDER } from './schema-folder';

/** Writes the generated files; with `--publish`, makes the API as it is now the contract that later changes must not break. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { publish: { type: 'boolean', default: false } } });
  const files = new Map(generatedFiles(await hubSubgraphs()));
  const api = files.get(API_FILE);
  if (values.publish && api !== undefined) files.set(PUBLISHED_FILE, api.replace(/^#.*\n/, PUBLISHED_NOTICE));
  await Promise.all([...files].map(([name, content]) => writeFile(join(SCHEMA_FOLDER, name), content)));
  console.log(`Wrote schema/{${[...files.keys()].join(',')}}`);
}

const PUBLISHED_NOTICE = '# The contract that clients were promised. Moved by `npm run schema -- --publish` only.\n';

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
