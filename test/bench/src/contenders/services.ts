import { SUBGRAPH_NAMES } from '@aeo-hub/core/subgraph';
import type { OpenDatabase } from '../world/open-database';
import { startProcess, type StartedProcess } from './start-process';
import { UNHURRIED } from './unhurried';

/** The subgraphs over HTTP that a gateway among the contenders asks. */
export interface Services {
  readonly database: OpenDatabase;
  readonly processes: readonly StartedProcess[];
  readonly urls: ReadonlyMap<string, string>;
  stop(): Promise<void>;
}

/** Each subgraph a process of its own, as docker-compose.yml has them, on one database server. */
export async function startServices(database: OpenDatabase, inspect: boolean): Promise<Services> {
  const processes: StartedProcess[] = [];
  const stop = async () => void (await Promise.all(processes.map((service) => service.stop())));
  try {
    for (const name of SUBGRAPH_NAMES) {
      processes.push(
        await startProcess({
          name,
          args: [`subgraphs/${name}/dist/main.js`, 'serve'],
          env: { ...UNHURRIED, DATABASE_URL: database.url, HUB_ACCESS: 'off', PORT: '0', DRAIN_GRACE_MS: '0' },
          ready: /ready at (http\S+)/,
          inspect,
        }),
      );
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const urls = new Map(processes.map(({ name, said }) => [name, said[1] ?? '']));
  return { database, processes, urls, stop };
}
