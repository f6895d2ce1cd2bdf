import { audit } from '@aeo-hub/audit';
import type { AnswerCacheSettings } from '@aeo-hub/core/answer-cache';
import { concurrentlyForEach } from '@aeo-hub/core/concurrently';
import { openDataSource, type DatabaseServer } from '@aeo-hub/core/database';
import {
  SubgraphServer,
  type RequestContext,
  type SubgraphDefinition,
  type SubgraphName,
} from '@aeo-hub/core/subgraph';
import { ctpat } from '@aeo-hub/ctpat';
import { mexicanAeo } from '@aeo-hub/mexican-aeo';
import { mra } from '@aeo-hub/mra';
import { pip } from '@aeo-hub/pip';
import { registry } from '@aeo-hub/registry';
import type { DataSource } from 'typeorm';
import type { Logger } from 'pino';
import type { ClosingStack } from '@aeo-hub/core/closing';
import { InProcessTransport } from '../transport/in-process.transport';
import type { SubgraphTransport } from '../transport/subgraph-transport';

/** A subgraph that answers in this process, on its own database. */
export interface HubSubgraph {
  readonly transport: SubgraphTransport;
  readonly dataSource: DataSource;
}

export type HubSubgraphs = Readonly<Record<SubgraphName, HubSubgraph>>;

/** Brings the six databases up to date and starts the six subgraphs on them, side by side. */
export async function openSubgraphs(
  databases: DatabaseServer,
  keeping: AnswerCacheSettings,
  logger: Logger,
  opened: ClosingStack,
): Promise<HubSubgraphs> {
  const closings: (() => Promise<void>)[] = [];
  const open = <Context extends RequestContext>(definition: SubgraphDefinition<Context>) =>
    openSubgraph(definition, { databases, keeping, logger, closings });
  // Side by side, so that one that hangs leaves the others their time.
  opened.add('subgraphs', () => concurrentlyForEach(closings, (close) => close()));
  const opening = {
    registry: open(registry),
    pip: open(pip),
    ctpat: open(ctpat),
    'mexican-aeo': open(mexicanAeo),
    mra: open(mra),
    audit: open(audit),
  };
  // Also when one fails: what opens late must be closed like the rest.
  await Promise.allSettled(Object.values(opening));
  return {
    registry: await opening.registry,
    pip: await opening.pip,
    ctpat: await opening.ctpat,
    'mexican-aeo': await opening['mexican-aeo'],
    mra: await opening.mra,
    audit: await opening.audit,
  };
}

interface OpenSubgraphOptions {
  readonly databases: DatabaseServer;
  readonly keeping: AnswerCacheSettings;
  readonly logger: Logger;
  /** Gets what closes it. */
  readonly closings: (() => Promise<void>)[];
}

async function openSubgraph<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
  { databases, keeping, logger, closings }: OpenSubgraphOptions,
): Promise<HubSubgraph> {
  const { name, entities, migrations } = definition;
  const url = await databases.databaseUrl(name);
  const dataSource = await openDataSource({ url, entities, migrations, applicationName: `aeo-hub ${name}` });
  try {
    const server = await SubgraphServer.start(definition, dataSource, logger, keeping);
    closings.push(() => server.close());
    return { transport: new InProcessTransport(server), dataSource };
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
}
