import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSetupError } from '../database-setup-error';
import { errorCode, errorText } from '../error-code';

/** The superuser that initdb creates. */
export const SUPERUSER = 'hub';

/** The embedded server's own folder: what belongs to one server is in one place and is made or moved as a whole. */
export interface ServerHome {
  readonly folder: string;
  /** PGDATA; belongs to the account that the server runs as. */
  readonly cluster: string;
  /** The superuser's password, mode 0600; belongs to whom the hub runs as. */
  readonly passwordFile: string;
  /** One log file for each of the last starts. */
  readonly logFolder: string;
}

export function homeAt(folder: string): ServerHome {
  return {
    folder,
    cluster: join(folder, 'cluster'),
    passwordFile: join(folder, 'password'),
    logFolder: join(folder, 'log'),
  };
}

export function readPassword(home: ServerHome): string {
  try {
    return readFileSync(home.passwordFile, 'utf8').trim();
  } catch (error) {
    const where = home.passwordFile;
    const options = { cause: error };
    if (errorCode(error) === 'EACCES') {
      const todo = 'Run as the user who ran the hub here before, or point HUB_DATA_DIR to a folder of your own.';
      const what = 'The embedded PostgreSQL belongs to another user';
      throw new DatabaseSetupError('EMBEDDED_DATA_FOLDER_OF_ANOTHER_USER', { what, where, todo }, options);
    }
    const what = `The password of the embedded PostgreSQL cannot be read (${errorText(error)})`;
    const todo = `Restore the file, or remove ${home.folder} to begin with empty databases.`;
    throw new DatabaseSetupError('EMBEDDED_PASSWORD_REFUSED', { what, where, todo }, options);
  }
}

export function serverUrl(home: ServerHome, port: number): string {
  return `postgres://${SUPERUSER}:${readPassword(home)}@127.0.0.1:${port}/postgres`;
}
