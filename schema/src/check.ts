import { hubSubgraphs } from './hub-subgraphs';
import { schemaFindings } from './schema-findings';
import { SCHEMA_FOLDER } from './schema-folder';

/** `npm run check:schema`: exit code 1 and what to do when the schema is stale, breaks clients, or is not described. */
async function main(): Promise<void> {
  const findings = await schemaFindings(SCHEMA_FOLDER, await hubSubgraphs());
  for (const { heading, details } of findings) {
    console.error(`${heading}\n${details.map((detail) => `  ${detail.replaceAll('\n', '\n    ')}`).join('\n')}\n`);
  }
  if (findings.length > 0) process.exitCode = 1;
  else console.log('Schema: up to date, keeps its promises, every type and field described.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
