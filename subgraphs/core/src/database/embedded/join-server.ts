import { DatabaseSetupError } from '../database-setup-error';
import { errorCode, errorText } from '../error-code';
import { explainConnectionError } from '../explain-connection-error';
import type { LockSession } from '../lock-session';
import type { DataPlace } from './data-place';
import { serverUrl } from './home';
import type { PostmasterFile } from './postmaster-file';
import { reachServer, type Arrival, type ReachOptions } from './reach-server';
import { reviveServer } from './revive-server';
import { takeUse } from './server-use';

const LOGIN_REFUSED = '28P01';
const TOO_MANY_CONNECTIONS = '53300';

export interface JoinOptions extends ReachOptions {
  /** Hears that the server is gone and could not be brought back where its users look for it. */
  readonly onLost: (error: unknown) => void;
}

export interface JoinedServer {
  readonly url: string;
  readonly use: LockSession;
}

/** Becomes a user of the data folder's server, starting it when nobody did, and again whenever it is gone. */
export function joinServer(place: DataPlace, options: JoinOptions): Promise<JoinedServer> {
  return reachServer(place, options, { arrive: (file) => join(place, file, options), port: null });
}

async function join(
  place: DataPlace,
  { port, pid }: PostmasterFile,
  options: JoinOptions,
): Promise<Arrival<JoinedServer>> {
  const url = serverUrl(place.home, port);
  try {
    const revive = () => reviveServer(place, port, options);
    const use = await takeUse({ url, report: options.report, beforeRegaining: revive, onLost: options.onLost });
    return use === null ? { waitFor: 'stopping' } : { reached: { url, use } };
  } catch (error) {
    if (errorCode(error) === TOO_MANY_CONNECTIONS) throw explainConnectionError(error, url);
    if (errorCode(error) !== LOGIN_REFUSED) return { waitFor: errorText(error) };
    const what = 'The embedded PostgreSQL refuses the password kept for it';
    const todo = `Restore the file, or stop process ${pid} and remove ${place.home.folder} to begin empty.`;
    const where = place.home.passwordFile;
    throw new DatabaseSetupError('EMBEDDED_PASSWORD_REFUSED', { what, where, todo }, { cause: error });
  }
}
