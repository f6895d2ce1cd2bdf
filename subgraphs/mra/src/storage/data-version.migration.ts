import { VersionedMigration } from '@aeo-hub/core/data-version';

/** The data version of the register of arrangements. */
export class DataVersion1700000002000 extends VersionedMigration {
  readonly name = 'DataVersion1700000002000';

  protected readonly tables = { reference_version: ['known_from'] };
}
