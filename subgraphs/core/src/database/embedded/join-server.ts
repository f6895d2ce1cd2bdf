import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSetupError } from '../database-setup-error';
import { errorCode, errorText } from '../error-code';
import { explainConnectionError } from '../explain-connection-error';
import type { LockSession } from '../lock-session';
import type { Report } from '../report';
import type { DataPlace } from './data-place';
import { serverUrl } from './home';
import type { PostgresProgram } from './postgres-program';
import { retirePostmasterFile } from './postmaster-file';
import { launchServer, type ServerLaunch } from './server-launch';
import { serverState } from './server-state';
import { takeUse } from './server-use';

const POLL_MS = 15;
const RETRY_MS = 250;
const SAY_SO_AFTER_MS = 5000;
// Recovery after a crash replays up to max_wal_size; a slow disk may need minutes.
const GIVE_UP_AFTER_MS = 180_000;

// Another starter was quicker, sessions of a killed server are about to end, or the port got taken: look again.
const PASSING = /lock file ".*" already exists|shared memory block .* still in use|could not create any TCP/;
const LOGIN_REFUSED = '28P01';
const TOO_MANY_CONNECTIONS = '53300';

export interface JoinOptions {
  /** Asked for only when the server has to be started. */
  readonly program: () => Promise<PostgresProgram>;
  readonly durable: boolean;
  readonly report: Report;
}

export interface JoinedServer {
  readonly url: string;
  readonly use: LockSession;
}

type Sight = { readonly joined: JoinedServer } | { readonly startable: true } | { readonly waitFor: string };

/**
 * Becomes a user of the data folder's server, starting it when nobody did. No lock of ours guards the start: of several
 * servers started at once PostgreSQL's own locks let one live, and the others' starters find that one.
 */
export async function joinServer(place: DataPlace, options: JoinOptions): Promise<JoinedServer> {
  const { report } = options;
  const began = Date.now();
  let sayAfter = began + SAY_SO_AFTER_MS;
  let launch: ServerLaunch | null = null;
  let launchAfter = began;
  let reason = 'starting';
  for (;;) {
    const sight = await look(place, report);
    if ('joined' in sight) return sight.joined;
    if ('waitFor' in sight) reason = sight.waitFor;
    const setback: string | null = launch === null ? null : setbackOf(launch, place);
    if (setback !== null) {
      [launch, reason] = [null, setback];
      launchAfter = Date.now() + RETRY_MS;
    }
    if ('startable' in sight && Date.now() >= launchAfter) launch ??= await start(place, options);
    if (Date.now() > began + GIVE_UP_AFTER_MS) throw notStarted(place, reason, place.home.logFolder);
    if (Date.now() > sayAfter) {
      report(`Waiting for PostgreSQL (${reason}); its log is in ${place.home.logFolder}`);
      sayAfter = Infinity;
    }
    await pause(POLL_MS);
  }
}

async function look(place: DataPlace, report: Report): Promise<Sight> {
  const state = serverState(place.home);
  if (state.kind === 'busy') return { waitFor: state.reason };
  if (state.kind === 'stale') retirePostmasterFile(place.home.cluster, state.file);
  if (state.kind !== 'ready') return { startable: true };
  const url = serverUrl(place.home, state.file.port);
  try {
    const use = await takeUse(url, report);
    return use === null ? { waitFor: 'stopping' } : { joined: { url, use } };
  } catch (error) {
    if (errorCode(error) === TOO_MANY_CONNECTIONS) throw explainConnectionError(error, url);
    if (errorCode(error) !== LOGIN_REFUSED) return { waitFor: errorText(error) };
    const what = 'The embedded PostgreSQL refuses the password kept for it';
    const todo = `Restore the file, or stop process ${state.file.pid} and remove ${place.home.folder} to begin empty.`;
    const where = place.home.passwordFile;
    throw new DatabaseSetupError('EMBEDDED_PASSWORD_REFUSED', { what, where, todo }, { cause: error });
  }
}

async function start(place: DataPlace, { program, durable }: JoinOptions): Promise<ServerLaunch> {
  const file = (await program()).postgres;
  try {
    return await launchServer(place, file, durable);
  } catch (error) {
    throw notStarted(place, errorText(error), place.home.logFolder);
  }
}

/** Why the server we launched has ended, when that passes; null while it runs; throws for a reason that stays. */
function setbackOf(launch: ServerLaunch, place: DataPlace): string | null {
  const end = launch.ended();
  if (end === null) return null;
  if (!PASSING.test(end)) throw notStarted(place, end, launch.logFile);
  rmSync(launch.logFile, { force: true });
  return end;
}

function notStarted(place: DataPlace, reason: string, log: string): DatabaseSetupError {
  const what = `The embedded PostgreSQL does not start (${reason})`;
  const todo = `Read ${log}; or set DATABASE_URL to a PostgreSQL server.`;
  return new DatabaseSetupError('EMBEDDED_SERVER_NOT_STARTED', { what, where: place.home.cluster, todo });
}
