import 'reflect-metadata';
import { AssertionSigner } from '@aeo-hub/core/assertion';
import { readArguments, runCommands, UsageError, type Command } from '@aeo-hub/core/command';
import { logUnhandledRejections } from '@aeo-hub/core/last-resort';
import { openTracing } from '@aeo-hub/core/tracing';
import { toldToStop } from '@aeo-hub/core/workers';
import { openDatabaseServer, readDatabaseSettings } from '@aeo-hub/core/database';
import type { Logger } from 'pino';
import { anySupergraphCommand } from './any-supergraph.command';
import { openAccess } from './authentication/open-access';
import { runService, type ClosingStack } from '@aeo-hub/core/closing';
import { readConfig, type GatewayConfig } from './config';
import { openGateway } from './open-gateway';
import { SupergraphFile } from './supergraph/supergraph-file';
import { GATEWAY_NOTES } from './gateway-usage';
import { inWorkersOf } from './in-workers-of';
import { openLimits } from './open-limits';
import { openProof } from './open-proof';
import { KeyRing } from './signing-keys/key-ring';
import { HttpTransport } from './transport/http.transport';

const serveCommand: Command = {
  usage: 'serve',
  summary: 'answers GraphQL over HTTP from subgraphs that run elsewhere; starts whether or not they answer',
  run: async (args) => {
    if (readArguments(args, []).positionals.length > 0) throw new UsageError('serve takes no arguments.');
    const config = readConfig();
    await inWorkersOf(config, (logger, onAnswers) => serve(config, logger, onAnswers));
  },
};

async function serve(config: GatewayConfig, logger: Logger, onAnswers: (url: string) => void): Promise<void> {
  logUnhandledRejections(logger);
  const supergraph = await SupergraphFile.read(config.supergraphFile);
  const urls: ReadonlyMap<string, string> = new Map(Object.entries(config.subgraphUrls));
  const access = await openAccess(config, [], logger);
  const assertionKeys = await KeyRing.open(config.keysDir, 'assertion');
  const signer = config.access === 'on' ? new AssertionSigner(assertionKeys.active) : null;
  const stop = toldToStop();
  const databases = openDatabaseServer(readDatabaseSettings(), (message) => logger.info(message));
  const open = async (opened: ClosingStack, signal: AbortSignal) => {
    opened.add('tracing', await openTracing('aeo-hub-gateway', logger));
    opened.add('database server', () => databases.close());
    const proof = await openProof(config, databases, logger, opened);
    signal.throwIfAborted();
    const limits = await openLimits(config, databases, opened);
    signal.throwIfAborted();
    const gateway = await openGateway(
      supergraph,
      {
        config,
        transportTo: ({ name, url }) => new HttpTransport(urls.get(name) ?? url, name, signer),
        access,
        ...proof,
        ...limits,
        publicKeys: [...assertionKeys.publicKeys, ...proof.publicKeys],
        logger,
        signal,
      },
      opened,
    );
    return gateway;
  };
  await runService({
    start: open,
    onStarted: ({ url }) => onAnswers(url),
    stop,
    failed: databases.lost.then((reason) => Promise.reject(reason)),
    stopTimeoutMs: config.drainTimeoutMs,
  });
}

void runCommands(
  {
    name: 'npm run gateway --',
    commands: { serve: serveCommand, '--supergraph': anySupergraphCommand },
    notes: GATEWAY_NOTES,
  },
  process.argv.slice(2),
);
