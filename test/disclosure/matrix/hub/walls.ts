import { DisclosureService } from '@aeo-hub/core/membership';
import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import type { DataSource } from 'typeorm';
import { CompanyReader } from '../../../../subgraphs/registry/src/disclosure/company-reader';
import { EVERY_ACCOUNT, scopeSettings } from '../../../../subgraphs/registry/src/disclosure/company-scope';
import { namesResembling } from '../../../../subgraphs/registry/src/storage/names-resembling';
import type { WorldHub } from './world-hub';

/** A wall that a test can switch off: it is told the hub, and gives back what puts the wall up again. */
export interface Wall {
  readonly wall: string;
  readonly off: (hub: WorldHub) => Promise<() => Promise<unknown>>;
  /**
   * That a member is hidden before it was known as one is up to this wall alone: the rows of the registry do not know as known when they
   * are asked about (see its row-level security).
   */
  readonly isAloneForThePast?: true;
}

export const WALLS: readonly Wall[] = [
  {
    wall: 'the programs’ policy, which then says that everything is the caller’s own',
    off: async () => {
      const policy = jest.spyOn(DisclosureService.prototype, 'of').mockResolvedValue('OWN');
      return async () => policy.mockRestore();
    },
  },
  {
    wall: 'the registry’s scope, which then says that every account is the caller’s own',
    isAloneForThePast: true,
    off: async () => {
      const under = CompanyReader.under.bind(CompanyReader);
      const scope = jest.spyOn(CompanyReader, 'under').mockImplementation((asked, heard, reading) => {
        // Told that everything is the caller's own, with the database told who it is as before.
        return under(EVERY_ACCOUNT, heard, {
          query: (_, sql, values) => reading.query(scopeSettings(asked), sql, values),
        });
      });
      return async () => scope.mockRestore();
    },
  },
  {
    wall: 'the row-level security of every program, whose rows are then shown to everybody',
    off: (hub) => withoutRowSecurity(PROGRAM_CODES.map((program) => hub.owner(PROGRAMS[program].folder))),
  },
  {
    wall: 'the row-level security of the registry, whose rows and names are then shown to everybody',
    off: async (hub) => {
      const registry = hub.owner('registry');
      const back = await withoutRowSecurity([registry]);
      const [search] = await registry.query<{ sql: string }[]>(
        `SELECT pg_get_functiondef(oid) AS sql FROM pg_proc WHERE proname = 'names_resembling'`,
      );
      await registry.query(namesResembling('true'));
      return async () => {
        await registry.query(search?.sql ?? '');
        await back();
      };
    },
  },
];

async function withoutRowSecurity(databases: readonly DataSource[]): Promise<() => Promise<unknown>> {
  const tables = await Promise.all(
    databases.map(async (database) => {
      const walled = await database.query<{ name: string }[]>(
        `SELECT relname AS name FROM pg_class WHERE relrowsecurity AND relnamespace = current_schema()::regnamespace`,
      );
      return walled.map(({ name }) => ({ database, name }));
    }),
  );
  const each = (action: string) =>
    Promise.all(tables.flat().map(({ database, name }) => database.query(`ALTER TABLE ${name} ${action}`)));
  expect(tables.flat().length).toBeGreaterThan(0);
  await each('DISABLE ROW LEVEL SECURITY');
  return () => each('ENABLE ROW LEVEL SECURITY');
}
