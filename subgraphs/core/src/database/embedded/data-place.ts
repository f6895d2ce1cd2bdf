import { accessSync, chmodSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSetupError } from '../database-setup-error';
import { errorCode, errorText } from '../error-code';
import type { Report } from '../report';
import { cacheFolder } from './cache-folder';
import { homeAt, type ServerHome } from './home';
import { accountFor, canEnter, UNPRIVILEGED, type ServerAccount } from './server-account';

export interface DataPlace {
  /** Canonical path of the folder that everything of the server is in. */
  readonly folder: string;
  readonly home: ServerHome;
  readonly account: ServerAccount;
}

/** The data folder itself or, where root's server account cannot enter it, a cache folder that belongs to it alone. */
export function dataPlace(dataDir: string, report: Report): DataPlace {
  const folder = writableFolder(dataDir);
  const place = placeAt(folder);
  if (canEnter(place.account, folder)) return place;
  const cache = cacheFolder(folder);
  if (cache === null) {
    const what = `PostgreSQL runs as uid ${UNPRIVILEGED.uid} when started by root, and that user cannot enter the data folder`;
    const todo = 'Set HUB_DATA_DIR to a folder every user can enter, run as a normal user, or set DATABASE_URL.';
    throw new DatabaseSetupError('EMBEDDED_ACCOUNT_UNUSABLE', { what, where: folder, todo });
  }
  report(`PostgreSQL keeps its data in ${cache}: its user (uid ${UNPRIVILEGED.uid}) cannot enter ${folder}.`);
  return placeAt(cache);
}

function placeAt(folder: string): DataPlace {
  const home = homeAt(join(folder, 'postgres'));
  return { folder, home, account: accountFor(home) };
}

function writableFolder(dataDir: string): string {
  try {
    makeFolder(dataDir);
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return realpathSync(dataDir);
  } catch (error) {
    throw unusableFolder(dataDir, error);
  }
}

/** Not Node's recursive mkdir, which never returns where a file system makes no folders, as in /proc (seen in Node 20). */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder);
  // Open to enter for the server's user whatever the umask; what is private lies in folders below it.
  chmodSync(folder, 0o755);
}

export function unusableFolder(folder: string, error: unknown): DatabaseSetupError {
  const what = `The data folder cannot be written (${errorCode(error) || errorText(error)})`;
  const todo = 'Set HUB_DATA_DIR to a folder you can write, or DATABASE_URL to a PostgreSQL server.';
  return new DatabaseSetupError('EMBEDDED_DATA_FOLDER_UNUSABLE', { what, where: folder, todo }, { cause: error });
}
