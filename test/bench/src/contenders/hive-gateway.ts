import { freePort } from '@aeo-hub/core/database';
import { join } from 'node:path';
import { PEERS_FOLDER } from '../peers';
import type { Contender } from './contender';
import type { Services } from './services';
import { startProcess } from './start-process';
import { supergraphOf } from './supergraph-of';

export interface HiveOptions {
  readonly name: string;
  readonly services: Services;
  readonly planner: 'JS' | 'Rust';
  readonly inspect: boolean;
}

/** Hive Gateway by its own command, in one process, with what it does by default. */
export async function startHiveGateway({ name, services, planner, inspect }: HiveOptions): Promise<Contender> {
  // It has no way to say which port it took.
  const port = await freePort();
  const own = await startProcess({
    name,
    args: [
      join(PEERS_FOLDER, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
      'supergraph',
      await supergraphOf(services, name),
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      ...(planner === 'Rust' ? ['--hive-router-runtime'] : []),
    ],
    cwd: PEERS_FOLDER,
    env: { NODE_ENV: 'production' },
    ready: /Listening on http/,
    inspect,
  });
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    headers: {},
    processes: { own, services: services.processes, database: services.database.postmaster },
    stop: () => own.stop(),
  };
}
