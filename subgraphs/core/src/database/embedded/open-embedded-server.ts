import type { Report } from '../report';
import { dataPlace, type DataPlace } from './data-place';
import { readPassword } from './home';
import { initializeHome } from './initialize-home';
import { joinServer, type JoinedServer } from './join-server';
import { postgresProgram } from './postgres-program';
import { removeLeftovers } from './remove-leftovers';
import { leaveUse } from './server-use';
import { stopServer } from './stop-server';

export interface EmbeddedServerOptions {
  /** Everything of the server goes into `postgres/` below this folder; made when missing. */
  readonly dataDir: string;
  readonly report: Report;
  /** Default true. False, for tests: faster, but a power cut may ruin the data. Whoever starts the server decides. */
  readonly durable?: boolean;
  /** Hears that the server is gone for good while in use: killed, and not to be started again. Without it the report says so. */
  readonly onLost?: (error: unknown) => void;
}

/** This process's use of the embedded server of a data folder. */
export interface EmbeddedServer extends AsyncDisposable {
  /** The superuser's connection to database `postgres`, with the password: not for logs. */
  readonly url: string;
  /** The folder the server really keeps its data in. */
  readonly folder: string;
  /** Ends this use. The last user to leave stops the server, so close own pools before. May be called twice. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/**
 * Uses the data folder's PostgreSQL, made and started when it is not. Any number of processes may do so at the same
 * time. One that is killed leaves the server running; the next user finds it and, being the last, stops it. A server that
 * is killed is started again by its users, on the same port.
 *
 * @throws DatabaseSetupError with a code `EMBEDDED_*` saying what is wrong, where, and what to do.
 */
export async function openEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  const { dataDir, report, durable = true, onLost = () => undefined } = options;
  const place = dataPlace(dataDir, report);
  let found: ReturnType<typeof postgresProgram> | null = null;
  const program = () => (found ??= postgresProgram(place));
  await initializeHome(place, program, report);
  // Tells another user's data folder from ours before anything is tried on it.
  readPassword(place.home);
  const joined = await joinServer(place, { program, durable, report, onLost });
  // Not before: PostgreSQL's initdb may outlive the start that was killed, for a moment.
  removeLeftovers(place.folder);
  let closing: Promise<void> | null = null;
  const close = () => (closing ??= leave(place, joined));
  return { url: joined.url, folder: place.folder, close, [Symbol.asyncDispose]: close };
}

async function leave(place: DataPlace, joined: JoinedServer): Promise<void> {
  const client = await joined.use.surrender();
  // Without the connection there is no telling who else uses the server: it stays, and the next user will stop it.
  if (client === null) return;
  try {
    // A server that dies under our hands has nothing left to stop.
    const last = await leaveUse(client).catch(() => false);
    if (last) await stopServer(place.home);
  } finally {
    await client.end();
  }
}
