import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseSetupError } from '../database-setup-error';
import { errorText } from '../error-code';
import type { Report } from '../report';
import type { DataPlace } from './data-place';
import type { PostgresProgram } from './postgres-program';
import { retirePostmasterFile, type PostmasterFile } from './postmaster-file';
import { launchServer, type ServerLaunch } from './server-launch';
import { serverState } from './server-state';

const POLL_MS = 15;
const RETRY_MS = 250;
const SAY_SO_AFTER_MS = 5000;
// Recovery after a crash replays up to max_wal_size; a slow disk may need minutes.
const GIVE_UP_AFTER_MS = 180_000;
// Somebody's outgoing connection may have got the number of our port, and most of those are short.
const WAIT_FOR_PORT_MS = 5000;

// Another starter was quicker, or sessions of a killed server are about to end: look again.
const PASSING = /lock file ".*" (?:already exists|is empty)|shared memory block .* still in use/;
const PORT_TAKEN = /could not create any TCP/;

export interface ReachOptions {
  /** Asked for only when the server has to be started. */
  readonly program: () => Promise<PostgresProgram>;
  readonly durable: boolean;
  readonly report: Report;
}

export type Arrival<T> = { readonly reached: T } | { readonly waitFor: string };

export interface Destination<T> {
  /** What to do with a server that says it is ready. */
  readonly arrive: (file: PostmasterFile) => Promise<Arrival<T>>;
  /** The port to start it on; null: that of the server that died, for its users wait there, else any. */
  readonly port: number | null;
}

type Sight<T> = Arrival<T> | { readonly startable: true; readonly diedOn: number | null };

/**
 * Waits for the data folder's server, starting it when nobody did. No lock of ours guards the start: of several servers
 * started at once PostgreSQL's own locks let one live, and the others' starters find that one.
 */
export async function reachServer<T>(
  place: DataPlace,
  options: ReachOptions,
  { arrive, port }: Destination<T>,
): Promise<T> {
  const { report } = options;
  const began = Date.now();
  let sayAfter = began + SAY_SO_AFTER_MS;
  let launch: ServerLaunch | null = null;
  let launchAfter = began;
  let launchOn = port;
  let reason = 'starting';
  for (;;) {
    const sight = await look(place, arrive);
    if ('reached' in sight) return sight.reached;
    if ('waitFor' in sight) reason = sight.waitFor;
    const setback: string | null =
      launch === null ? null : setbackOf(launch, place, port === null || Date.now() < began + WAIT_FOR_PORT_MS);
    if (setback !== null) {
      [launch, reason] = [null, setback];
      launchAfter = Date.now() + RETRY_MS;
      if (PORT_TAKEN.test(setback)) launchOn = port;
    } else if ('startable' in sight) launchOn ??= sight.diedOn;
    if ('startable' in sight && Date.now() >= launchAfter) launch ??= await start(place, options, launchOn);
    if (Date.now() > began + GIVE_UP_AFTER_MS) throw notStarted(place, reason, place.home.logFolder);
    if (Date.now() > sayAfter) {
      report(`Waiting for PostgreSQL (${reason}); its log is in ${place.home.logFolder}`);
      sayAfter = Infinity;
    }
    await pause(POLL_MS);
  }
}

async function look<T>({ home }: DataPlace, arrive: Destination<T>['arrive']): Promise<Sight<T>> {
  const state = serverState(home);
  if (state.kind === 'ready') return arrive(state.file);
  if (state.kind === 'busy') return { waitFor: state.reason };
  if (state.kind === 'absent') return { startable: true, diedOn: null };
  retirePostmasterFile(home.cluster, state.file);
  return { startable: true, diedOn: state.file.port || null };
}

async function start(place: DataPlace, { program, durable }: ReachOptions, port: number | null): Promise<ServerLaunch> {
  const file = (await program()).postgres;
  try {
    return await launchServer(place, { postgres: file, durable, port });
  } catch (error) {
    throw notStarted(place, errorText(error), place.home.logFolder);
  }
}

/** Why the server we launched has ended, when that passes; null while it runs; throws for a reason that stays. */
function setbackOf(launch: ServerLaunch, place: DataPlace, mayPortPass: boolean): string | null {
  const end = launch.ended();
  if (end === null) return null;
  const { reason, isStopped } = end;
  const passes = isStopped || PASSING.test(reason) || (PORT_TAKEN.test(reason) && mayPortPass);
  if (!passes) throw notStarted(place, reason, launch.logFile);
  rmSync(launch.logFile, { force: true });
  return reason;
}

function notStarted(place: DataPlace, reason: string, log: string): DatabaseSetupError {
  const what = `The embedded PostgreSQL does not start (${reason})`;
  const todo = `Read ${log}; or set DATABASE_URL to a PostgreSQL server.`;
  return new DatabaseSetupError('EMBEDDED_SERVER_NOT_STARTED', { what, where: place.home.cluster, todo });
}
