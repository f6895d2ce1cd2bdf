import { VersionedMigration } from '@aeo-hub/core/data-version';

/**
 * The data version of the registry. How far it has read the outboxes raises nothing: it is written every few seconds, and of it answers
 * go by `ProgramsHeard` alone.
 */
export class DataVersion1700000002000 extends VersionedMigration {
  readonly name = 'DataVersion1700000002000';

  protected readonly tables = {
    company: [],
    assertion: ['known_from', 'known_until'],
    identifier_claim: ['known_from', 'known_until'],
    asserted_name: ['known_from', 'known_until'],
    account_link: ['linked_from', 'linked_until'],
    decision: [],
    decision_account: [],
    clash: [],
    disclosure: ['member_known_from'],
  };
}
