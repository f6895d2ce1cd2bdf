import { join } from 'node:path';
import type { OpenDatabase } from '../../world/open-database';
import type { Contender } from '../contender';
import { startProcess } from '../start-process';

/** The hand-written endpoint, in a process of its own. */
export async function startFloor(
  name: string,
  database: Pick<OpenDatabase, 'url' | 'postmaster'>,
  inspect: boolean,
): Promise<Contender> {
  const own = await startProcess({
    name,
    // As tests have it, this file is a source and its process runs from dist; both lie equally deep.
    args: [join(__dirname, '../../../dist/contenders/floor/main.js')],
    env: { DATABASE_URL: database.url, NODE_ENV: 'production' },
    ready: /the floor answers at (\S+)/,
    inspect,
  });
  return {
    name,
    url: own.said[1] ?? '',
    headers: {},
    processes: { own, services: [], database: database.postmaster },
    stop: () => own.stop(),
  };
}
