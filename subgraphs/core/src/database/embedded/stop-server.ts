import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSetupError } from '../database-setup-error';
import { errorText } from '../error-code';
import type { ServerHome } from './home';
import { isAlive, readPostmasterFile } from './postmaster-file';

const POLL_MS = 15;
const GIVE_UP_AFTER_MS = 60_000;

/** Stops a cluster's server, ending what sessions it has and saving everything (PostgreSQL's fast shutdown), and waits for it. */
export async function stopServer(home: ServerHome): Promise<void> {
  const server = readPostmasterFile(home.cluster);
  if (server === null || !isAlive(home.cluster, server)) return;
  try {
    process.kill(server.pid, 'SIGINT');
  } catch (error) {
    throw notStopped(home, server.pid, errorText(error));
  }
  const deadline = Date.now() + GIVE_UP_AFTER_MS;
  // Another starter may have its server up the moment ours is gone: compare, do not just look for a file.
  while (readPostmasterFile(home.cluster)?.pid === server.pid && isAlive(home.cluster, server)) {
    if (Date.now() > deadline) throw notStopped(home, server.pid, `still stopping after ${GIVE_UP_AFTER_MS / 1000} s`);
    await pause(POLL_MS);
  }
}

function notStopped(home: ServerHome, pid: number, reason: string): DatabaseSetupError {
  const what = `The embedded PostgreSQL (process ${pid}) does not stop (${reason})`;
  const todo = `Its log is in ${home.logFolder}. It keeps the data safe; the next start will use it as it is.`;
  return new DatabaseSetupError('EMBEDDED_SERVER_NOT_STOPPED', { what, where: home.cluster, todo });
}
