import type { Pool } from 'pg';

/** A membership on the day asked, as the answer tells it, with what recognition is decided on. */
export interface FloorMembership {
  readonly account: string;
  readonly memberType: string;
  readonly status: string;
  readonly inGoodStanding: boolean;
  readonly tier: string | null;
  readonly since: string | null;
  readonly validatedOn: string | null;
  /** To the partner that recognition is asked of. */
  readonly consents: boolean;
}

/** A program's word on the accounts asked for. */
export interface ReadStandings {
  readonly dataAsOf: string | null;
  readonly memberships: ReadonlyMap<string, FloorMembership>;
}

/** Oldest first, as the hub orders what happened. */
const IN_ORDER = 'ORDER BY effective_on DESC, recorded_at DESC, id DESC';

/**
 * The life of an account on a day in one row: the state after its last event, lapsed where its validity has passed; its first good day; its
 * last validation that no later one corrects; and whether its last word to one partner was consent.
 */
const STATEMENT = `
  SELECT to_char(freshness.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), life.account, life.member_type,
         CASE WHEN life.status IN ('ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED') AND life.valid_until < $2::date
              THEN 'EXPIRED' ELSE life.status END,
         life.tier, life.since::text,
         (SELECT max(validated_on)::text FROM validation AS made
           WHERE made.account = life.account AND made.site_id = '' AND made.validated_on <= $2::date
             AND NOT EXISTS (SELECT FROM validation AS correction
                              WHERE correction.account = made.account AND correction.site_id = ''
                                AND correction.corrects = made.validated_on AND correction.known_from >= made.known_from)),
         coalesce((SELECT kind = 'GIVEN' FROM consent_event AS said
                    WHERE said.account = life.account AND said.grantee = $3 AND said.effective_on <= $2::date
                    ${IN_ORDER} LIMIT 1), false)
    FROM (SELECT max(finished_at) AS finished_at FROM import_run) AS freshness
    LEFT JOIN (
         SELECT account, (array_agg(member_type ${IN_ORDER}))[1] AS member_type, (array_agg(status ${IN_ORDER}))[1] AS status,
                (array_agg(tier ${IN_ORDER}))[1] AS tier,
                (array_agg(valid_until ${IN_ORDER}) FILTER (WHERE valid_until IS NOT NULL))[1] AS valid_until,
                min(effective_on) FILTER (WHERE status IN ('ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN')) AS since
           FROM membership_event
          WHERE account = ANY($1::text[]) AND effective_on <= $2::date
          GROUP BY account) AS life ON true`;

type Row = [
  dataAsOf: string | null,
  account: string | null,
  memberType: string,
  status: string,
  tier: string | null,
  since: string | null,
  validatedOn: string | null,
  consents: boolean,
];

/** @param partner whose consent is asked for */
export async function readStandings(
  program: Pool,
  accounts: readonly string[],
  on: string,
  partner: string,
): Promise<ReadStandings> {
  const { rows } = await program.query<Row>({
    name: 'read standings',
    text: STATEMENT,
    values: [accounts, on, partner],
    rowMode: 'array',
  });
  const memberships = new Map<string, FloorMembership>();
  for (const [, account, memberType, status, tier, since, validatedOn, consents] of rows) {
    if (account === null) continue;
    const inGoodStanding = status === 'ACTIVE' || status === 'ACTIVE_UNDER_ACTION_PLAN';
    memberships.set(account, { account, memberType, status, inGoodStanding, tier, since, validatedOn, consents });
  }
  return { dataAsOf: rows[0]?.[0] ?? null, memberships };
}
