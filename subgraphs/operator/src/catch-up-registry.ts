import type { DatabaseServer } from '@aeo-hub/core/database';
import { catchUp, LinkingNews, registry, type CatchUpOptions, type NewLinks } from '@aeo-hub/registry';
import type { DataSource } from 'typeorm';
import { SHOWN_LINKS } from './linking-summary';
import { onDatabaseOf } from './on-database';
import type { OperatedProgram } from './programs';
import { RegistryBehindError } from './registry-behind-error';

/** What was done, and what became of companies by it. */
export interface Linked<Done> {
  readonly done: Done;
  /** Null: not known, because the registry could not be reached at the beginning or has not caught up. */
  readonly links: NewLinks | null;
  /** Null: the registry has caught up. */
  readonly behind: RegistryBehindError | null;
}

/**
 * Records something in a program's database, and returns when the registry has taken over all that the program has told it. The running
 * hub may be doing so too. A registry that cannot be reached keeps nothing from being recorded: by what is recorded a program stops
 * disclosing a member.
 */
export async function thenCatchUpRegistry<Done>(
  program: OperatedProgram,
  outbox: DataSource,
  databases: DatabaseServer,
  record: () => Promise<Done>,
  options: CatchUpOptions = {},
): Promise<Linked<Done>> {
  const news = await onDatabaseOf(registry, databases, (index) => LinkingNews.from(index)).catch(() => null);
  const done = await record();
  try {
    return await onDatabaseOf(registry, databases, async (index) => {
      await catchUp(index, program.code, outbox, options);
      const links = news && (await news.of(index, program.code, SHOWN_LINKS));
      return { done, links, behind: null };
    });
  } catch (error) {
    options.signal?.throwIfAborted();
    return { done, links: null, behind: new RegistryBehindError(error) };
  }
}
