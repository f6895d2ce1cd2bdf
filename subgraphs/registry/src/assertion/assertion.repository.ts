import type { AccountKey } from '../account/account-key';
import { instantColumn } from '../storage/instant-column';
import type { Sql } from '../storage/sql';
import type { AccountVersion, StoredVersion } from './account-version';

/** What linking looks at in a version. */
export type ShownVersion = Pick<
  AccountVersion,
  'account' | 'legalName' | 'tradeNames' | 'identifiers' | 'source' | 'knownFrom' | 'knownUntil'
>;

/** Everything that programs ever asserted, in the order in which it arrived. */
export class AssertionRepository {
  constructor(private readonly sql: Sql) {}

  /** All versions of these accounts, in order of arrival. */
  async versions(accounts: readonly AccountKey[]): Promise<readonly StoredVersion[]> {
    return this.sql.query(
      `SELECT id, account, legal_name AS "legalName", trade_names AS "tradeNames", headquarters, address, identifiers, source,
              ${instantColumn('recorded_at')} AS "recordedAt", ${instantColumn('known_from')} AS "knownFrom",
              ${instantColumn('known_until')} AS "knownUntil", ${instantColumn('late_from')} AS "lateFrom"
         FROM assertion WHERE account = ANY($1) ORDER BY id`,
      [accounts],
    );
  }

  /** What these accounts claim and are called, and when, of the versions that are answered with at any time. */
  async shownVersions(accounts: readonly AccountKey[]): Promise<readonly ShownVersion[]> {
    return this.sql.query(
      `SELECT account, legal_name AS "legalName", trade_names AS "tradeNames", identifiers, source,
              ${instantColumn('known_from')} AS "knownFrom", ${instantColumn('known_until')} AS "knownUntil"
         FROM assertion WHERE account = ANY($1) AND known_until IS DISTINCT FROM known_from`,
      [accounts],
    );
  }

  /** Adds versions, in this order. */
  async add(versions: readonly AccountVersion[]): Promise<void> {
    await this.sql.query(
      `INSERT INTO assertion (account, legal_name, trade_names, headquarters, address, identifiers, source,
                              recorded_at, known_from, known_until, late_from)
       SELECT account, "legalName", "tradeNames", headquarters, nullif(address, 'null'), identifiers, source,
              "recordedAt", "knownFrom", "knownUntil", "lateFrom"
         FROM ROWS FROM (jsonb_to_recordset($1::jsonb) AS (
                account text, "legalName" text, "tradeNames" text[], headquarters text, address jsonb, identifiers jsonb,
                source text, "recordedAt" timestamptz, "knownFrom" timestamptz, "knownUntil" timestamptz,
                "lateFrom" timestamptz
              )) WITH ORDINALITY
        ORDER BY ordinality`,
      [JSON.stringify(versions)],
    );
  }

  /** Sets until when stored versions are answered with. */
  async close(versions: readonly StoredVersion[]): Promise<void> {
    await this.sql.query(
      `UPDATE assertion SET known_until = closing.until
         FROM unnest($1::text[], $2::bigint[], $3::timestamptz[]) AS closing (account, id, until)
        WHERE assertion.account = closing.account AND assertion.id = closing.id`,
      [
        versions.map(({ account }) => account),
        versions.map(({ id }) => id),
        versions.map(({ knownUntil }) => knownUntil),
      ],
    );
  }
}
