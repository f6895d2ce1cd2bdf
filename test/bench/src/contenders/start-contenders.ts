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

const FROM_PEERS: ReadonlySet<ContenderName> = new Set(['hive', 'hive-rust']);

/**
 * Starts these contenders on one database. Each gateway gets subgraph processes of its own: what those keep of one gateway's questions would
 * make the next one's warm.
 */
export async function startContenders(
  asked: readonly string[],
  database: OpenDatabase,
  inspect: boolean,
  opened: Opened,
  report: (line: string) => void,
): Promise<Contender[]> {
  const names = CONTENDER_NAMES.filter((name) => asked.includes(name));
  if (names.some((name) => FROM_PEERS.has(name))) await installPeers(report);
  const services = async () => opened.add(await startServices(database, inspect), ({ stop }) => stop());
  const starters: Readonly<Record<ContenderName, () => Promise<Contender>>> = {
    hub: () => startHub({ name: 'hub', database, inspect }),
    'hub-http': async () => startHubOverHttp('hub-http', await services(), inspect),
    apollo: async () => startApolloGateway('apollo', await services(), inspect),
    hive: async () => startHiveGateway({ name: 'hive', services: await services(), planner: 'JS', inspect }),
    'hive-rust': async () =>
      startHiveGateway({ name: 'hive-rust', services: await services(), planner: 'Rust', inspect }),
    floor: () => startFloor('floor', database, inspect),
  };
  const contenders: Contender[] = [];
  for (const name of names) {
    report(`Starting: ${name}`);
    contenders.push(opened.add(await starters[name](), (contender) => contender.stop()));
  }
  return contenders;
}
