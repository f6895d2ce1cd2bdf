import type { Caller } from '@aeo-hub/core/caller';
import {
  createTestDatabase,
  openDataSource,
  openReader,
  type Reader,
  type ScopeSettings,
  type TestDatabase,
} from '@aeo-hub/core/database';
import { settleArrangements, type PartnerArrangement } from '@aeo-hub/core/disclosure';
import { MemberReader, MembershipRepository, MemberScope } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { PROGRAM_ENTITIES, PROGRAM_MIGRATIONS, PROGRAM_READ } from '@aeo-hub/core/program-subgraph';
import type { DataSource } from 'typeorm';

/** When everything here became known. */
const KNOWN = '2020-01-01T00:00:00Z';

export interface SaidEvent {
  readonly account: string;
  readonly status: string;
  readonly effectiveOn: string;
  /** The last day of the authorization. Default: none. */
  readonly validUntil?: string | null;
}

export interface SaidConsent {
  readonly account: string;
  readonly grantee: string;
  readonly kind: string;
  readonly effectiveOn: string;
}

/** A program's database of a test's own, as its owner has it and as its reader does. */
export class WalledProgram implements AsyncDisposable {
  private constructor(
    private readonly database: TestDatabase,
    readonly owner: DataSource,
    readonly reader: Reader,
  ) {}

  static async open(arrangements: readonly PartnerArrangement[] = []): Promise<WalledProgram> {
    const database = await createTestDatabase();
    const owner = await openDataSource({
      url: database.url,
      entities: PROGRAM_ENTITIES,
      migrations: PROGRAM_MIGRATIONS,
      applicationName: 'aeo-hub test',
    });
    await settleArrangements(owner, arrangements);
    const reader = await openReader(owner, { name: 'pip', ...PROGRAM_READ, poolSize: 2 });
    return new WalledProgram(database, owner, reader);
  }

  get url(): string {
    return this.database.url;
  }

  /** The repository as the program's subgraph has it for a caller, with nothing of the policy before it. */
  repositoryFor(caller: Caller, program: ProgramCode, now: Date): MembershipRepository {
    return new MembershipRepository(MemberReader.under(MemberScope.of(caller, program, now), this.reader));
  }

  /** The accounts of a table's rows that the reader is shown, each once. */
  async shown(table: string, scope: ScopeSettings): Promise<readonly string[]> {
    const rows = await this.reader.query<{ account: string }>(
      scope,
      `SELECT DISTINCT account FROM ${table} ORDER BY account`,
      [],
    );
    return rows.map(({ account }) => account);
  }

  async say(events: readonly SaidEvent[], consents: readonly SaidConsent[]): Promise<void> {
    await this.owner.query(
      `INSERT INTO membership_event (account, member_type, status, native_status, effective_on, valid_until, recorded_at, known_from, source)
       SELECT account, 'CARRIER', status, status, "effectiveOn", "validUntil", $2, $2, 'a test'
         FROM jsonb_to_recordset($1) AS said (account text, status text, "effectiveOn" date, "validUntil" date)`,
      [JSON.stringify(events), KNOWN],
    );
    await this.owner.query(
      `INSERT INTO consent_event (account, grantee, kind, effective_on, recorded_at, known_from, source)
       SELECT account, grantee, kind, "effectiveOn", $2, $2, 'a test'
         FROM jsonb_to_recordset($1) AS said (account text, grantee text, kind text, "effectiveOn" date)`,
      [JSON.stringify(consents), KNOWN],
    );
  }

  /** Retracts the events of these accounts that have these days. */
  async retract(events: readonly Pick<SaidEvent, 'account' | 'effectiveOn'>[]): Promise<void> {
    await this.owner.query(
      `INSERT INTO event_retraction (account, event_id, recorded_at, known_from, source)
       SELECT DISTINCT ON (event.id) event.account, event.id, $2::timestamptz, $2::timestamptz, 'a test'
         FROM jsonb_to_recordset($1) AS said (account text, "effectiveOn" date)
         JOIN membership_event AS event ON event.account = said.account AND event.effective_on = said."effectiveOn"`,
      [JSON.stringify(events), KNOWN],
    );
  }

  /** Gives every account that has events a row in each of the other tables. */
  async fillOtherTables(): Promise<void> {
    const address = JSON.stringify({
      lines: ['1 Dock Road'],
      city: 'Milton',
      region: null,
      postalCode: null,
      country: 'CA',
    });
    const recorded = `'${KNOWN}', '${KNOWN}', 'a test'`;
    for (const [table, columns, values] of [
      ['validation', 'account, site_id, performed_by, validated_on', "account, '', 'PIP', '2019-01-01'"],
      ['validation', 'account, site_id, performed_by, validated_on', "account, 'S-1', 'PIP', '2019-01-01'"],
      ['site', 'account, site_id, name, address, identifiers', `account, 'S-1', 'Dock', '${address}', '[]'`],
      ['harmonization', 'account, counterpart_account, since', "account, 'CT-1', '2019-01-01'"],
      [
        'particulars',
        'account, legal_name, trade_names, headquarters, identifiers',
        "account, 'Name', '{}', 'CA', '[]'",
      ],
    ] as const) {
      await this.owner.query(
        `INSERT INTO ${table} (${columns}, recorded_at, known_from, source)
         SELECT ${values}, ${recorded} FROM (SELECT DISTINCT account FROM membership_event) AS known`,
      );
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.reader.close();
    await this.owner.destroy();
    await this.database.drop();
  }
}
