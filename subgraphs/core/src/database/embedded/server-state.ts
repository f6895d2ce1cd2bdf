import type { ServerHome } from './home';
import { isAlive, readPostmasterFile, type PostmasterFile } from './postmaster-file';

/** How the server of a data folder stands at this moment, by its own notice. */
export type ServerState =
  | { readonly kind: 'absent' }
  /** The notice is there, the server is not: the machine went down, or somebody killed it. */
  | { readonly kind: 'stale'; readonly file: PostmasterFile }
  /** Starting, recovering or stopping. */
  | { readonly kind: 'busy'; readonly reason: string }
  | { readonly kind: 'ready'; readonly file: PostmasterFile };

export function serverState(home: ServerHome): ServerState {
  const file = readPostmasterFile(home.cluster);
  if (file === null) return { kind: 'absent' };
  // Before any connection: on a dead server's port another program may listen, and it must not be offered the password.
  if (!isAlive(home.cluster, file)) return { kind: 'stale', file };
  return file.status === 'ready' ? { kind: 'ready', file } : { kind: 'busy', reason: file.status || 'starting' };
}
