import 'reflect-metadata';
import { print, printError } from '@aeo-hub/core/command';
import { hubSubgraphs } from './hub-subgraphs';
import { runTool } from './run-tool';
import { schemaFindings } from './schema-findings';
import { SCHEMA_FOLDER } from './schema-folder';

const USAGE = `Usage: npm run check:schema

Says what to do when the schema is stale, breaks clients, or is not described.
Exit codes: 0 nothing to do, 1 something to do, 2 not understood.`;

async function check(): Promise<number> {
  const findings = await schemaFindings(SCHEMA_FOLDER, await hubSubgraphs());
  for (const { heading, details } of findings) {
    printError(heading, ...details.flatMap((detail) => `  ${detail.replaceAll('\n', '\n    ')}`.split('\n')), '');
  }
  if (findings.length > 0) return 1;
  print('Schema: up to date, keeps its promises, every type and field described.');
  return 0;
}

void runTool({ usage: USAGE, flags: [], run: check });
