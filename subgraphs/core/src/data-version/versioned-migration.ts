import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDataVersion, dropDataVersion, type VersionedTables } from './create-data-version';

/** A migration that gives a database its data version. Each database has its own class, by whose name it is known to have run. */
export abstract class VersionedMigration implements MigrationInterface {
  abstract readonly name: string;
  protected abstract readonly tables: VersionedTables;

  async up(runner: QueryRunner): Promise<void> {
    await createDataVersion(runner, this.tables);
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropDataVersion(runner, this.tables);
  }
}
