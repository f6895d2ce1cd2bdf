import { VersionedMigration } from '../data-version';

/** The data version of a program: what it keeps for itself, imports and messages raise nothing. */
export class DataVersion1700000002000 extends VersionedMigration {
  readonly name = 'DataVersion1700000002000';

  protected readonly tables = {
    membership_event: ['known_from'],
    particulars: ['known_from'],
    validation: ['known_from'],
    site: ['known_from'],
    harmonization: ['known_from'],
    consent_event: ['known_from'],
    disclosure: ['member_known_from'],
    arrangement: [],
    import_run: [],
  };
}
