import 'reflect-metadata';
import { serveSubgraph } from '@aeo-hub/core/serve';
import { mra } from '.';

const USAGE = `Usage: node subgraphs/mra/dist/main.js serve

  serve   answers GraphQL over HTTP (HOST, PORT; default 127.0.0.1:4005) on the database mra of DATABASE_URL or MRA_DATABASE_URL,
          which is brought up to date first, with the reference data of this release`;

async function main([command, ...rest]: readonly string[]): Promise<void> {
  if (command === '--help') return console.log(USAGE);
  if (command !== 'serve' || rest.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  await serveSubgraph(mra);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
