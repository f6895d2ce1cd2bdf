import { SCOPE_SQL } from './scope-settings';

/**
 * SQL that tells, by the database's own table `disclosure`, whether an account is disclosed today to one of the grantees that a
 * transaction reads for. True or null.
 *
 * No EXISTS: that PostgreSQL would turn round, and gather all that is disclosed to the grantee, some hundred thousand accounts, before
 * it looks at the few that are asked about.
 *
 * @param account SQL of the account
 * @param knownAt SQL of an instant as known at which the account must have been a member's; without it, as known now
 */
export function isDisclosed(account: string, knownAt?: string): string {
  return `(
    SELECT true FROM disclosure AS granted
     WHERE granted.account = ${account} AND granted.grantee = ANY(${SCOPE_SQL.grantees})
       AND granted.from_day <= ${SCOPE_SQL.today}
       AND (granted.until_day IS NULL OR granted.until_day > ${SCOPE_SQL.today})
       ${knownAt === undefined ? '' : `AND granted.member_known_from <= ${knownAt}`}
     LIMIT 1)`;
}
