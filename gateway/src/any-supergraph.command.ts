import { ACCESS_OFF_WARNING } from '@aeo-hub/core/access';
import { runService, type ClosingStack } from '@aeo-hub/core/closing';
import { readArguments, UsageError, type Command } from '@aeo-hub/core/command';
import { isProduction } from '@aeo-hub/core/node-env';
import { openTracing } from '@aeo-hub/core/tracing';
import { toldToStop } from '@aeo-hub/core/workers';
import type { Logger } from 'pino';
import { NO_ACCESS_CONTROL } from './authentication/identity';
import { readConfig, type GatewayConfig } from './config';
import { ConfigError } from './config-reader';
import { inWorkersOf } from './in-workers-of';
import { openGateway } from './open-gateway';
import { SupergraphFile } from './supergraph/supergraph-file';
import { HttpTransport } from './transport/http.transport';
import { TrustedDocuments } from './trusted-documents/trusted-documents';

/** The gateway over any supergraph, to hold it to suites of tests that others have made for federation. */
export const anySupergraphCommand: Command = {
  usage: '--supergraph FILE',
  summary: `answers over any supergraph, from the subgraphs at the addresses that it names, by HTTP; without access control, audit and receipts,
      and else as the hub does. For suites of tests: refused when NODE_ENV is production`,
  run: async (args) => {
    const { positionals } = readArguments(args, []);
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError('--supergraph takes the path of one file.');
    if (isProduction()) {
      throw new ConfigError(['--supergraph: refused when NODE_ENV is production, for it has no access control.']);
    }
    const config = readConfig({ DRAIN_GRACE_MS: '0', ...process.env, HUB_ACCESS: 'off' });
    await inWorkersOf(config, (logger, onAnswers) => serve(file, { config, logger, onAnswers }));
  },
};

interface Serving {
  readonly config: GatewayConfig;
  readonly logger: Logger;
  readonly onAnswers: (url: string) => void;
}

async function serve(supergraphFile: string, { config, logger, onAnswers }: Serving): Promise<void> {
  const supergraph = await SupergraphFile.read(supergraphFile);
  logger.warn(ACCESS_OFF_WARNING);
  const stop = toldToStop();
  const open = async (opened: ClosingStack, signal: AbortSignal) => {
    opened.add('tracing', await openTracing('aeo-hub-gateway', logger));
    const gateway = await openGateway(
      supergraph,
      {
        config: { ...config, warmUp: false },
        transportTo: ({ name, url }) => new HttpTransport(url, name, null),
        access: NO_ACCESS_CONTROL,
        dependencies: [],
        audit: null,
        receipts: null,
        // Access control is off: an outside suite asks as fast as it can, and what it likes.
        rates: { count: async () => null },
        documents: new TrustedDocuments([]),
        publicKeys: [],
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
    failed: NEVER,
    stopTimeoutMs: config.drainTimeoutMs,
  });
}

/** Nothing that it cannot go on without. */
const NEVER = new Promise<never>(() => {});
