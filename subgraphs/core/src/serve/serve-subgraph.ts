import { pino, type Logger } from 'pino';
import { openDatabaseServer, openDataSource, readDatabaseSettings } from '../database';
import { runService, type ClosingStack } from '../closing';
import { printError } from '../command';
import { readAnswerCacheSettings } from '../answer-cache';
import { logUnhandledRejections } from '../last-resort';
import { createLogger } from '../log';
import { loopsDependency } from '../loops';
import { drained, Readiness } from '../readiness';
import { serveHttp, SubgraphServer, type RequestContext, type SubgraphDefinition } from '../subgraph';
import { openTracing } from '../tracing';
import { inWorkers, readWorkers, toldToStop } from '../workers';
import { defaultPort } from './default-port';
import { ACCESS_OFF_WARNING, readAccess } from '../access';
import { readAdmission } from './admission';
import { readServeSettings, type ServeSettings } from './serve-settings';

/** Longest wait for the database when it is asked whether the subgraph is ready, in milliseconds. */
const DATABASE_TIMEOUT_MS = 1_500;
/** Longest time for stopping, in milliseconds: for responses under way and for closing everything. */
const DRAIN_TIMEOUT_MS = 10_000;

/**
 * Serves one subgraph over HTTP on its own database, in as many processes as `WORKERS` says, until told to stop (SIGINT, SIGTERM): the
 * `serve` command.
 * @throws SettingsError, DatabaseSetupError: what is wrong and what to do, also when its embedded server is gone for good
 */
export async function serveSubgraph<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
): Promise<void> {
  const settings = readServeSettings(defaultPort(definition.name));
  const logger = createLogger(settings.logLevel, pino.destination(1));
  const onAnswers = (url: string) => printError(`${definition.name}: ready at ${url}`);
  const stopTimeoutMs = settings.drainGraceMs + DRAIN_TIMEOUT_MS + 2_000;
  await inWorkers({ count: readWorkers(), logger, onAnswers, stopTimeoutMs }, (answers) =>
    serveHere(definition, { settings, logger, answers }),
  );
}

interface Serving {
  readonly settings: ServeSettings;
  readonly logger: Logger;
  readonly answers: (url: string) => void;
}

async function serveHere<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  { settings, logger, answers }: Serving,
): Promise<void> {
  logUnhandledRejections(logger);
  const { name, entities, migrations } = definition;
  const keeping = readAnswerCacheSettings();
  const admission = await readAdmission(name);
  if (readAccess() === 'off') logger.warn(ACCESS_OFF_WARNING);
  const stop = toldToStop();
  const databases = openDatabaseServer(readDatabaseSettings(), printError);
  const open = async (opened: ClosingStack, signal: AbortSignal) => {
    opened.add('tracing', await openTracing(`aeo-hub-${name}`, logger));
    opened.add('database server', () => databases.close());
    const url = await databases.databaseUrl(name);
    signal.throwIfAborted();
    const dataSource = await openDataSource({ url, entities, migrations, applicationName: `aeo-hub ${name}` });
    const subgraph = await SubgraphServer.start(definition, dataSource, logger, keeping);
    opened.add('subgraph', () => subgraph.close());
    signal.throwIfAborted();
    const readiness = new Readiness({
      dependencies: () => [{ name: 'database', isVital: true, ask: subgraph.ready }, loopsDependency()],
      timeoutMs: DATABASE_TIMEOUT_MS,
      onChange: (report, err) => logger.warn({ ...report, err }, 'a dependency is in another state'),
    });
    const http = await serveHttp(subgraph, {
      ...settings,
      admission,
      readiness,
      onRefused: (requestId, reason) =>
        logger.warn({ requestId, reason }, 'a call that the gateway does not vouch for'),
    });
    opened.add('requests under way', () => drained(http, DRAIN_TIMEOUT_MS / 2));
    return { url: `${http.listeningOrigin}/graphql`, drain: () => readiness.drain(settings.drainGraceMs) };
  };
  await runService({
    start: open,
    onStarted: ({ url }) => answers(url),
    stop,
    failed: databases.lost.then((reason) => Promise.reject(reason)),
    stopTimeoutMs: DRAIN_TIMEOUT_MS,
  });
}
