import 'reflect-metadata';
import { print } from '@aeo-hub/core/command';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedFiles } from './generated-files';
import { hubSubgraphs } from './hub-subgraphs';
import { runTool } from './run-tool';
import { API_FILE, PUBLISHED_FILE, SCHEMA_FOLDER } from './schema-folder';

const USAGE = `Usage: npm run schema [-- --publish]

Writes the generated files of schema/.

  --publish  makes the API as it is now the contract that later changes must not break
  --help     shows this`;

const PUBLISHED_NOTICE = '# The contract that clients were promised. Moved by `npm run schema -- --publish` only.\n';

async function generate(given: ReadonlySet<string>): Promise<number> {
  const files = new Map(generatedFiles(await hubSubgraphs()));
  const api = files.get(API_FILE);
  if (given.has('publish') && api !== undefined) files.set(PUBLISHED_FILE, api.replace(/^#.*\n/, PUBLISHED_NOTICE));
  await Promise.all([...files].map(([name, content]) => writeFile(join(SCHEMA_FOLDER, name), content)));
  print(`Wrote schema/{${[...files.keys()].join(',')}}`);
  return 0;
}

void runTool({ usage: USAGE, flags: ['publish'], run: generate });
