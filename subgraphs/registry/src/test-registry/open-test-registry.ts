import { createMigratedDatabase, openDataSource } from '@aeo-hub/core/database';
import { OUTBOX_STORAGE, PARTICULARS_TOPIC, type ParticularsMessage } from '@aeo-hub/core/outbox';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { catchUp } from '../catch-up/catch-up';
import { REGISTRY_STORAGE } from '../storage/registry-storage';

/** A registry of a test's own, with the outboxes of the three programs. */
export interface TestRegistry {
  readonly registry: DataSource;
  readonly outboxes: Readonly<Record<ProgramCode, DataSource>>;
  /** Of the registry's database. */
  readonly url: string;
  /** Writes to a program's outbox, in one transaction. */
  say(program: ProgramCode, ...messages: readonly ParticularsMessage[]): Promise<void>;
  /** Applies everything said so far. */
  catchUp(): Promise<void>;
  close(): Promise<void>;
}

/** Opens an empty one. The outboxes are in schemas of the same database, which is quicker than four databases. */
export async function openTestRegistry(): Promise<TestRegistry> {
  const database = await createMigratedDatabase(REGISTRY_STORAGE.migrations);
  const { url } = database;
  const registry = await openDataSource({ ...REGISTRY_STORAGE, url, applicationName: 'aeo-hub test registry' });
  const outboxes = {
    PIP: await openOutbox(registry, url, 'pip'),
    CTPAT: await openOutbox(registry, url, 'ctpat'),
    MEXICAN_AEO: await openOutbox(registry, url, 'mexican_aeo'),
  };
  return {
    registry,
    outboxes,
    url,
    say: async (program, ...messages) => {
      await outboxes[program].query(
        `INSERT INTO outbox (topic, account, payload)
         SELECT $1, message ->> 'account', message FROM jsonb_array_elements($2::jsonb) AS message`,
        [PARTICULARS_TOPIC, JSON.stringify(messages)],
      );
    },
    catchUp: async () => {
      for (const program of PROGRAM_CODES)
        await catchUp(registry, program, outboxes[program], { trustedMs: 3_600_000 });
    },
    close: async () => {
      for (const opened of [registry, ...Object.values(outboxes)]) if (opened.isInitialized) await opened.destroy();
      await database.drop();
    },
  };
}

async function openOutbox(registry: DataSource, url: string, schema: string): Promise<DataSource> {
  await registry.query(`CREATE SCHEMA ${schema}`);
  const inSchema = new URL(url);
  inSchema.searchParams.set('options', `-c search_path=${schema}`);
  return openDataSource({
    url: inSchema.href,
    ...OUTBOX_STORAGE,
    applicationName: 'aeo-hub test outbox',
    poolSize: 3,
  });
}
