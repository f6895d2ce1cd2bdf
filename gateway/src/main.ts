import { pino } from 'pino';
import { toldToStop } from '@aeo-hub/core/serve';
import { readConfig } from './config';
import { GatewayServer } from './door/gateway-server';
import { readSupergraph } from './door/read-supergraph';
import { HttpTransport } from './transport/http.transport';

const USAGE = `Usage: node gateway/dist/main.js serve

  serve   answers GraphQL over HTTP (HOST, PORT; default 127.0.0.1:4000) from subgraphs that run elsewhere: REGISTRY_URL,
          PIP_URL, CTPAT_URL, MEXICAN_AEO_URL, MRA_URL. Starts whether or not they answer. gateway/src/config.ts has all settings.`;

async function main([command, ...rest]: readonly string[]): Promise<void> {
  if (command === '--help') return console.log(USAGE);
  if (command !== 'serve' || rest.length > 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const config = readConfig();
  const urls: ReadonlyMap<string, string> = new Map(Object.entries(config.subgraphUrls));
  const logger = pino({ level: config.logLevel });
  const stop = toldToStop();
  const gateway = await GatewayServer.start({
    config,
    supergraphSdl: await readSupergraph(config.supergraphFile),
    transportTo: ({ name, url }) => new HttpTransport(urls.get(name) ?? url),
    logger,
  });
  logger.info({ url: gateway.url }, 'gateway answers');
  await stop;
  await gateway.close();
  process.exit();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
