import type { DatabaseServer } from '@aeo-hub/core/database';
import { catchUp, LinkingNews, registry, type CatchUpOptions, type NewLinks } from '@aeo-hub/registry';
import type { DataSource } from 'typeorm';
import { SHOWN_LINKS } from './linking-summary';
import { onDatabaseOf } from './on-database';
import type { OperatedProgram } from './programs';

/** What was done, and what became of companies by it. */
export interface Linked<Done> {
  readonly done: Done;
  readonly links: NewLinks;
}

/**
 * Records something in a program's database, and returns when the registry has taken over all that the program has told it. The running
 * hub may be doing so too.
 */
export async function thenCatchUpRegistry<Done>(
  program: OperatedProgram,
  outbox: DataSource,
  databases: DatabaseServer,
  record: () => Promise<Done>,
  options: CatchUpOptions = {},
): Promise<Linked<Done>> {
  return onDatabaseOf(registry, databases, async (index) => {
    const news = await LinkingNews.from(index);
    const done = await record();
    await catchUp(index, program.code, outbox, options);
    return { done, links: await news.of(index, program.code, SHOWN_LINKS) };
  });
}
