import { pino } from 'pino';
import { openDatabaseServer, openDataSource, readDatabaseSettings } from '../database';
import { createLogger } from '../log';
import { serveHttp, SubgraphServer, type RequestContext, type SubgraphDefinition } from '../subgraph';
import { defaultPort } from './default-port';
import { ACCESS_OFF_WARNING, readAccess } from '../access';
import { readAdmission } from './admission';
import { readServeSettings } from './serve-settings';
import { toldToStop } from './told-to-stop';

/**
 * Serves one subgraph over HTTP on its own database until the process is told to stop (SIGINT, SIGTERM): the `serve` command.
 * @throws SettingsError, DatabaseSetupError: what is wrong and what to do, also when its embedded server is gone for good
 */
export async function serveSubgraph<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
): Promise<void> {
  const { name, entities, migrations } = definition;
  const settings = readServeSettings(defaultPort(name));
  const logger = createLogger(settings.logLevel, pino.destination(1));
  const admission = await readAdmission(name);
  if (readAccess() === 'off') logger.warn(ACCESS_OFF_WARNING);
  const stop = toldToStop();
  await using databases = openDatabaseServer(readDatabaseSettings(), (message) => console.error(message));
  const url = await databases.databaseUrl(name);
  const dataSource = await openDataSource({ url, entities, migrations, applicationName: `aeo-hub ${name}` });
  const subgraph = await SubgraphServer.start(definition, dataSource, logger);
  try {
    const http = await serveHttp(subgraph, {
      ...settings,
      admission,
      onRefused: (requestId, reason) =>
        logger.warn({ requestId, reason }, 'a call that the gateway does not vouch for'),
    });
    console.error(`${name}: ready at ${http.listeningOrigin}/graphql`);
    await Promise.race([stop, databases.lost.then((reason) => Promise.reject(reason))]);
    await http.close();
  } finally {
    await subgraph.close();
  }
}
