import { openDataSource, withTestDatabase } from '@aeo-hub/core/database';
import { Outbox1700000000100, PARTICULARS_TOPIC, type ParticularsMessage } from '@aeo-hub/core/outbox';
import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { catchUp } from '../catch-up/catch-up';
import { REGISTRY_STORAGE } from '../storage/registry-storage';

/** A registry of a test's own, with the outboxes of the three programs. */
export interface TestRegistry {
  readonly registry: DataSource;
  readonly outboxes: Readonly<Record<ProgramCode, DataSource>>;
  readonly url: string;
  /** Writes to a program's outbox, in one transaction. */
  say(program: ProgramCode, ...messages: readonly ParticularsMessage[]): Promise<void>;
  /** Applies everything said so far. */
  catchUp(): Promise<void>;
}

/** Runs a test on a registry of its own. The outboxes are in schemas of the same database, which is quicker than four databases. */
export async function withTestRegistry(test: (hub: TestRegistry) => Promise<void>): Promise<void> {
  await withTestDatabase(REGISTRY_STORAGE, async (registry, url) => {
    const outboxes = new Map<ProgramCode, DataSource>();
    try {
      for (const program of PROGRAM_CODES) outboxes.set(program, await openTestOutbox(registry, url, program));
      await test(testRegistry(registry, url, outboxes));
    } finally {
      for (const outbox of outboxes.values()) await outbox.destroy();
    }
  });
}

async function openTestOutbox(registry: DataSource, url: string, program: ProgramCode): Promise<DataSource> {
  const schema = program.toLowerCase();
  await registry.query(`CREATE SCHEMA ${schema}`);
  const inSchema = new URL(url);
  inSchema.searchParams.set('options', `-c search_path=${schema}`);
  return openDataSource({
    url: inSchema.href,
    entities: [],
    migrations: [Outbox1700000000100],
    applicationName: 'aeo-hub test outbox',
    poolSize: 3,
  });
}

function testRegistry(registry: DataSource, url: string, opened: ReadonlyMap<ProgramCode, DataSource>): TestRegistry {
  const outboxOf = (program: ProgramCode): DataSource => {
    const outbox = opened.get(program);
    if (!outbox) throw new Error(`No outbox of ${program} is open.`);
    return outbox;
  };
  return {
    registry,
    url,
    outboxes: { PIP: outboxOf('PIP'), CTPAT: outboxOf('CTPAT'), MEXICAN_AEO: outboxOf('MEXICAN_AEO') },
    say: async (program, ...messages) => {
      await outboxOf(program).query(
        `INSERT INTO outbox (topic, account, payload)
         SELECT $1, message ->> 'account', message FROM jsonb_array_elements($2::jsonb) AS message`,
        [PARTICULARS_TOPIC, JSON.stringify(messages)],
      );
    },
    catchUp: async () => {
      for (const program of PROGRAM_CODES) await catchUp(registry, program, outboxOf(program));
    },
  };
}
