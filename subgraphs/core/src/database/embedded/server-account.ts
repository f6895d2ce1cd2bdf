import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { DatabaseSetupError } from '../database-setup-error';
import { errorText } from '../error-code';
import type { ServerHome } from './home';

/** Whom the server runs as; null: as ourselves. PostgreSQL refuses to run as root. */
export type ServerAccount = { readonly uid: number; readonly gid: number } | null;

/** `nobody` on Linux; needs no entry in the user database. */
export const UNPRIVILEGED = { uid: 65_534, gid: 65_534 } as const;

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Root continues a data folder as the user who began it. */
export function accountFor(home: ServerHome): ServerAccount {
  if (!isRoot()) return null;
  const owner = statSync(home.cluster, { throwIfNoEntry: false });
  return owner === undefined || owner.uid === 0 ? UNPRIVILEGED : { uid: owner.uid, gid: owner.gid };
}

/** Asks the system itself, as that account: modes alone would miss access lists and mount options. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  if (account === null) return true;
  const result = spawnSync('/bin/sh', ['-c', 'cd -- "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' });
  if (result.error === undefined) return result.status === 0;
  throw new DatabaseSetupError(
    'EMBEDDED_ACCOUNT_UNUSABLE',
    {
      what: `PostgreSQL refuses to run as root, and root may not switch to another user here (${errorText(result.error)})`,
      where: `uid ${account.uid}`,
      todo: 'Run as a normal user, or set DATABASE_URL.',
    },
    { cause: result.error },
  );
}
