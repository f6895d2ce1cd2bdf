import { DatabaseSetupError } from '../database-setup-error';
import type { DataPlace } from './data-place';
import { reachServer, type ReachOptions } from './reach-server';
import { serverState } from './server-state';

/**
 * Starts the data folder's server again where it was, when it is gone: on that port the pools of its users come back by
 * themselves. Any number of its users may do so at once.
 *
 * @throws DatabaseSetupError when it cannot be started, or only on another port
 */
export async function reviveServer(place: DataPlace, port: number, options: ReachOptions): Promise<void> {
  const { kind } = serverState(place.home);
  const isGone = kind === 'stale' || kind === 'absent';
  if (isGone) options.report('PostgreSQL is gone; starting it again');
  await reachServer(place, options, {
    port,
    arrive: async (file) => {
      if (file.port === port) return { reached: true };
      const what = `The embedded PostgreSQL was gone, and came back on port ${file.port} instead of ${port}`;
      const todo = 'Start again.';
      throw new DatabaseSetupError('EMBEDDED_SERVER_NOT_STARTED', { what, where: place.home.cluster, todo });
    },
  });
  if (isGone) options.report('PostgreSQL is there again');
}
