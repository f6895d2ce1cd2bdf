import { installPeers } from '../peers';
import type { Opened } from '../runs/opened';
import type { OpenDatabase } from '../world/open-database';
import { startApolloGateway } from './apollo-gateway';
import type { Contender } from './contender';
import { CONTENDER_NAMES, type ContenderName } from './contender-names';
import { startFloor } from './floor/floor';
import { startHiveGateway } from './hive-gateway';
import { startHub } from './hub';
import { startHubOverHttp } from './hub-over-http';
import { startServices } from './services';
import { supergraphOf } from './supergraph-of';

const WITHOUT_SERVICES: ReadonlySet<ContenderName> = new Set(['hub', 'floor']);
const FROM_PEERS: ReadonlySet<ContenderName> = new Set(['hive', 'hive-rust']);

/** Starts these contenders on one database, and the services that some of them ask. */
export async function startContenders(
  asked: readonly string[],
  database: OpenDatabase,
  inspect: boolean,
  opened: Opened,
  report: (line: string) => void,
): Promise<Contender[]> {
  const names = CONTENDER_NAMES.filter((name) => asked.includes(name));
  if (names.some((name) => FROM_PEERS.has(name))) await installPeers(report);
  const behindServices = names.some((name) => !WITHOUT_SERVICES.has(name))
    ? await startersBehindServices(database, inspect, opened)
    : null;
  const starters: Partial<Record<ContenderName, () => Promise<Contender>>> = {
    hub: () => startHub({ name: 'hub', database, inspect }),
    floor: () => startFloor('floor', database, inspect),
    ...behindServices,
  };
  const contenders: Contender[] = [];
  for (const name of names) {
    report(`Starting: ${name}`);
    const started = await starters[name]?.();
    if (started) contenders.push(opened.add(started, (contender) => contender.stop()));
  }
  return contenders;
}

async function startersBehindServices(database: OpenDatabase, inspect: boolean, opened: Opened) {
  const services = opened.add(await startServices(database, inspect), ({ stop }) => stop());
  const supergraph = await supergraphOf(services, database.folder);
  return {
    'hub-http': () => startHubOverHttp('hub-http', services, inspect),
    apollo: () => startApolloGateway('apollo', services, supergraph, inspect),
    hive: () => startHiveGateway({ name: 'hive', services, supergraph, planner: 'JS', inspect }),
    'hive-rust': () => startHiveGateway({ name: 'hive-rust', services, supergraph, planner: 'Rust', inspect }),
  };
}
