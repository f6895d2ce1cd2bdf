/**
 * The function that says to whom each of some accounts may be shown, and on which days. As in consentsOn and inGoodStandingOn: of what
 * happened on one day the one recorded last counts, an application is no event to others than the program, and a validity goes on until
 * another is stated.
 *
 * @param events SQL of the events that count, with the columns of `membership_event`, of the accounts in `accounts` at least
 */
export function grantsOfSql(events: string): string {
  return `
    CREATE OR REPLACE FUNCTION grants_of(accounts text[])
    RETURNS TABLE (account text, grantee text, from_day date, until_day date, member_known_from timestamptz)
    LANGUAGE sql STABLE AS $$
      WITH last_of_day AS (
        SELECT DISTINCT ON (consent.account, consent.grantee, effective_on)
               consent.account, consent.grantee, effective_on, kind
          FROM consent_event AS consent WHERE consent.account = ANY(accounts)
         ORDER BY consent.account, consent.grantee, effective_on, recorded_at DESC, id DESC
      ), span AS (
        SELECT last_of_day.account, last_of_day.grantee, kind, effective_on AS from_day,
               lead(effective_on) OVER (PARTITION BY last_of_day.account, last_of_day.grantee ORDER BY effective_on) AS until_day
          FROM last_of_day
      ), happened AS (
        SELECT event.account, status, valid_until, effective_on, recorded_at, id, known_from,
               count(valid_until) OVER (PARTITION BY event.account ORDER BY effective_on, recorded_at, id) AS validity
          FROM ${events} AS event
         WHERE event.account = ANY(accounts) AND status NOT IN ('APPLICANT', 'DENIED')
      ), member AS (
        SELECT happened.account, min(effective_on) AS since, min(known_from) AS known_from FROM happened GROUP BY happened.account
      ), status_from AS (
        SELECT DISTINCT ON (happened.account, effective_on) happened.account, status, effective_on AS from_day,
               max(valid_until) OVER (PARTITION BY happened.account, validity) AS valid_until
          FROM happened ORDER BY happened.account, effective_on, recorded_at DESC, id DESC
      ), status_span AS (
        SELECT status_from.account, status, from_day,
               least(lead(from_day) OVER (PARTITION BY status_from.account ORDER BY from_day), valid_until + 1) AS until_day
          FROM status_from
      ), good AS (
        SELECT status_span.account, range_agg(daterange(from_day, until_day)) AS days FROM status_span
         WHERE status IN ('ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN') AND (until_day IS NULL OR from_day < until_day)
         GROUP BY status_span.account
      ), granted AS (
        SELECT span.account, span.grantee, greatest(span.from_day, since, in_force_since) AS from_day, span.until_day,
               member.known_from
          FROM span
          JOIN member ON member.account = span.account
          JOIN arrangement ON partner = span.grantee
         WHERE kind = 'GIVEN'
         UNION ALL
        SELECT span.account, span.grantee, lower(shown), upper(shown), member.known_from
          FROM span
          JOIN member ON member.account = span.account
          JOIN good ON good.account = span.account
         CROSS JOIN unnest(good.days * datemultirange(daterange(span.from_day, span.until_day))) AS shown
         WHERE kind = 'GIVEN' AND span.grantee = 'TRADERS'
      )
      SELECT granted.account, granted.grantee, granted.from_day, granted.until_day, granted.known_from FROM granted
       WHERE granted.until_day IS NULL OR granted.from_day < granted.until_day
    $$`;
}
