import { openDatabaseServer } from '@aeo-hub/core/database';
import { SUBGRAPH_NAMES, type SubgraphName } from '@aeo-hub/core/subgraph';
import type { Logger } from 'pino';
import type { ClosingStack } from '@aeo-hub/core/closing';
import { openGateway } from '../open-gateway';
import { SupergraphFile } from '../supergraph/supergraph-file';
import { openLimits } from '../open-limits';
import { openProof } from '../open-proof';
import { readTlsOptions } from '../tls/read-tls-options';
import { openHubAccess } from './hub-access';
import { followPrograms } from './follow-programs';
import { becomeTheHub } from './hub-lock';
import { openSubgraphs } from './hub-subgraphs';
import { assertPortFree } from './port-free';
import { SampleFolder } from './sample-folder';
import { loadSampleWhenEmpty } from './sample-loader';
import type { HubSettings } from './settings';
import { settleRegistry } from './settle-registry';

export interface HubOptions {
  readonly settings: HubSettings;
  readonly logger: Logger;
  /** Told what is being done, in one short line each. */
  readonly report: (line: string) => void;
  /** Hears that the hub's own PostgreSQL is gone and cannot be started again: then it can only end. */
  readonly onDatabaseLost?: (reason: unknown) => void;
  /** Gives up between two steps. */
  readonly signal: AbortSignal;
}

/** A hub that answers. */
export interface OpenHub {
  /** Where the gateway answers, as `http://127.0.0.1:4000`. */
  readonly url: string;
  /** A token to try it with; null where it has no demo issuer. */
  readonly token: string | null;
  /** Says at `/ready` for `DRAIN_GRACE_MS` that no more requests should come, and still answers them. */
  readonly drain: () => Promise<void>;
}

/**
 * Opens the whole hub in this process: databases, subgraphs, sample data when there is none, the gateway. What it opens goes on
 * the stack, also when it fails half-way.
 */
export async function openHub(options: HubOptions, opened: ClosingStack): Promise<OpenHub> {
  const { settings, logger, report, signal, onDatabaseLost = () => undefined } = options;
  const supergraph = await SupergraphFile.read(settings.gateway.supergraphFile);
  // Read again when it listens; what is wrong is to be said before the data is loaded.
  if (settings.gateway.tls) await readTlsOptions(settings.gateway.tls);
  const databases = openDatabaseServer(settings.databases, report);
  opened.add('database server', () => databases.close());
  void databases.lost.then(onDatabaseLost);
  const release = await becomeTheHub(databases, settings.databases);
  opened.add('lock of the hub', release);
  // After the lock: a second start is told that it is one, rather than that the first has its port.
  await assertPortFree(settings.gateway);
  signal.throwIfAborted();
  const subgraphs = await openSubgraphs(databases, settings.keeping, logger, opened);
  report(`Subgraphs are open: ${SUBGRAPH_NAMES.join(', ')}`);
  const follower = followPrograms(subgraphs, settings.disclosure, logger);
  opened.add('following programs', () => follower.stop());
  const folder = new SampleFolder(settings.databases.dataDir, settings.databases.prefix);
  await loadSampleWhenEmpty({ subgraphs, folder, companies: settings.sampleCompanies, report, signal });
  await settleRegistry(subgraphs, settings.disclosure, signal, report);
  signal.throwIfAborted();
  const { access, token } = await openHubAccess(settings.gateway, logger);
  const proof = await openProof(settings.gateway, databases, logger, opened);
  const limits = await openLimits(settings.gateway, databases, opened);
  signal.throwIfAborted();
  const gateway = await openGateway(
    supergraph,
    {
      config: settings.gateway,
      transportTo: ({ name }) => {
        if (isSubgraphName(name)) return subgraphs[name].transport;
        throw new Error(
          `The composed schema names a subgraph "${name}" that the hub does not have. Run npm run schema.`,
        );
      },
      access,
      ...proof,
      ...limits,
      logger,
      signal,
    },
    opened,
  );
  return { url: gateway.url, token, drain: () => gateway.drain() };
}

function isSubgraphName(name: string): name is SubgraphName {
  return SUBGRAPH_NAMES.some((known) => known === name);
}
