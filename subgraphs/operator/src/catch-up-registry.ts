import type { DatabaseServer } from '@aeo-hub/core/database';
import { catchUp, LinkingNews, registry, type CatchUpOptions, type NewLinks } from '@aeo-hub/registry';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { SHOWN_LINKS } from './linking-summary';
import { onDatabaseOf } from './on-database';
import type { OperatedProgram } from './programs';
import { RegistryBehindError } from './registry-behind';

/** Longest wait for the registry's database before the recording, in milliseconds: another process may be migrating it. */
const NEWS_WITHIN_MS = 10_000;

/** What was done, and what became of companies by it. */
export interface Linked<Done> {
  readonly done: Done;
  /** Null where it is not known, because the registry's database was not available before or after. */
  readonly links: NewLinks | null;
  /** Why the registry has not taken over what was done; null where it has. */
  readonly behind: RegistryBehindError | null;
}

/**
 * Records something in a program's database, and returns when the registry has applied the whole outbox of the program. The running
 * hub may be doing so too. Without the registry's database it is recorded all the same: a withdrawn consent must not wait for it.
 */
export async function thenCatchUpRegistry<Done>(
  program: OperatedProgram,
  outbox: DataSource,
  databases: DatabaseServer,
  record: () => Promise<Done>,
  options: CatchUpOptions = {},
): Promise<Linked<Done>> {
  const news = await newsOf(databases);
  const done = await record();
  try {
    const links = await onDatabaseOf(registry, databases, async (index) => {
      await catchUp(index, program.code, outbox, options);
      return news?.of(index, program.code, SHOWN_LINKS) ?? null;
    });
    return { done, links, behind: null };
  } catch (error) {
    // A command that was told to stop says so itself.
    if (options.signal?.aborted) throw error;
    return { done, links: null, behind: new RegistryBehindError(error) };
  }
}

/** Null when the registry's database is not available; the catch-up says why. */
async function newsOf(databases: DatabaseServer): Promise<LinkingNews | null> {
  const giveUp = new AbortController();
  const late = pause(NEWS_WITHIN_MS, null, { signal: giveUp.signal }).catch(() => null);
  const news = onDatabaseOf(registry, databases, (index) => LinkingNews.from(index)).catch(() => null);
  try {
    return await Promise.race([news, late]);
  } finally {
    giveUp.abort();
  }
}
