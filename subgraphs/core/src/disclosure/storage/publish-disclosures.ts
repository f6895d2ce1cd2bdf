import { DISCLOSURE_TOPIC, messageInstant } from '../../outbox';

/**
 * A statement that tells the registry to whom accounts may be shown, as the database itself holds it. Of one that never consented to
 * anything there is nothing to tell.
 *
 * @param accounts SQL of a text array
 */
export function publishDisclosuresSql(accounts: string): string {
  return `
    INSERT INTO outbox (topic, account, payload)
    SELECT '${DISCLOSURE_TOPIC}', told.account, jsonb_build_object('account', told.account, 'grants', coalesce(
             jsonb_agg(jsonb_build_object('grantee', grantee, 'from', from_day, 'until', until_day,
                                          'memberKnownFrom', ${messageInstant('member_known_from')})
                       ORDER BY grantee, from_day)
               FILTER (WHERE grantee IS NOT NULL), '[]'))
      FROM (SELECT DISTINCT consent.account FROM consent_event AS consent WHERE consent.account = ANY(${accounts})) AS told
      LEFT JOIN disclosure AS granted ON granted.account = told.account
     GROUP BY told.account ORDER BY told.account`;
}
