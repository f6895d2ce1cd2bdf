import type { ConsentEvent } from '../../consent';
import type { PostalAddress, AssertedIdentifier } from '../../outbox';
import type { MembershipEvent, Validation } from '../membership-event';
import { MemberReader } from './member-reader';

/** What a program says of the harmonization of one of its memberships; one version of it. */
export interface HarmonizationClaim {
  readonly account: string;
  readonly counterpartAccount: string;
  readonly since: string;
  readonly validationBy: string | null;
  readonly validationOn: string | null;
  readonly pointOfContact: string | null;
  readonly recordedAt: string;
  readonly knownFrom: string;
}

/** One version of a site of a membership. */
export interface SiteVersion {
  readonly account: string;
  readonly siteId: string;
  readonly name: string;
  readonly address: PostalAddress;
  readonly identifiers: readonly AssertedIdentifier[];
  readonly recordedAt: string;
  readonly knownFrom: string;
}

/** Instants leave the database as RFC 3339 text in UTC with milliseconds, so that they compare as text. */
function instant(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const RECORDED = `${instant('recorded_at')} AS "recordedAt", ${instant('known_from')} AS "knownFrom"`;

/**
 * Reads a program's memberships by account number, for one scope, whole batches with one statement each. Rows are plain objects: hydrating
 * entities doubles the cost of a batch.
 */
export class MembershipRepository {
  constructor(private readonly members: MemberReader) {}

  /** For the program that writes its own history. */
  static ofProgram(session: Parameters<typeof MemberReader.ofProgram>[0]): MembershipRepository {
    return new MembershipRepository(MemberReader.ofProgram(session));
  }

  /** Every event of these accounts, in no particular order. */
  async events(accounts: readonly string[]): Promise<readonly MembershipEvent[]> {
    return this.members.query(
      `SELECT event.id::float8 AS id, account, member_type AS "memberType", status, native_status AS "nativeStatus", tier,
              valid_until::text AS "validUntil", effective_on::text AS "effectiveOn", ${RECORDED},
              ${instant('retracted_from')} AS "retractedFrom", source
         FROM membership_event AS event
         LEFT JOIN (SELECT event_id, known_from AS retracted_from FROM event_retraction WHERE account = ANY($1)) AS retraction
           ON retraction.event_id = event.id
        WHERE account = ANY($1)`,
      accounts,
    );
  }

  /** Every validation of these accounts and of their sites. */
  async validations(accounts: readonly string[]): Promise<readonly Validation[]> {
    return this.members.query(
      `SELECT account, nullif(site_id, '') AS "siteId", performed_by AS "performedBy", validated_on::text AS "validatedOn",
              revalidation_due::text AS "revalidationDue", corrects::text AS corrects, ${RECORDED}
         FROM validation WHERE account = ANY($1)`,
      accounts,
    );
  }

  /** Every consent given or withdrawn for these accounts. */
  async consents(accounts: readonly string[]): Promise<readonly ConsentEvent[]> {
    return this.members.query(
      `SELECT id::float8 AS id, account, grantee, kind, effective_on::text AS "effectiveOn", ${RECORDED}
         FROM consent_event WHERE account = ANY($1)`,
      accounts,
    );
  }

  /** Every version of the harmonization of these accounts, oldest first. */
  async harmonizations(accounts: readonly string[]): Promise<readonly HarmonizationClaim[]> {
    return this.members.query(
      `SELECT account, counterpart_account AS "counterpartAccount", since::text AS since, validation_by AS "validationBy",
              validation_on::text AS "validationOn", point_of_contact AS "pointOfContact", ${RECORDED}
         FROM harmonization WHERE account = ANY($1) ORDER BY account, recorded_at, id`,
      accounts,
    );
  }

  /** Every version of the sites of these accounts, oldest first. */
  async sites(accounts: readonly string[]): Promise<readonly SiteVersion[]> {
    return this.members.query(
      `SELECT account, site_id AS "siteId", name, address, identifiers, ${RECORDED}
         FROM site WHERE account = ANY($1) ORDER BY account, site_id, recorded_at, id`,
      accounts,
    );
  }
}
