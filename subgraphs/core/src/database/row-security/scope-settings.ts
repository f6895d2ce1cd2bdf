/**
 * For whom a transaction reads, as its rows are decided by: `hub.own`, programs of which everything is shown; `hub.grantees`, partners'
 * codes or TRADERS; `hub.today`; `hub.accounts`, a JSON array of accounts that the caller itself is. What is not set shows nothing.
 */
export interface ScopeSettings {
  readonly 'hub.own'?: string;
  readonly 'hub.grantees'?: string;
  readonly 'hub.today'?: string;
  readonly 'hub.accounts'?: string;
}

/**
 * Those settings in SQL. Each is a subquery, so that it is read once for a statement and not for every row. One that was set in an
 * earlier transaction of the connection reads as empty, not as null.
 */
export const SCOPE_SQL = {
  own: "(SELECT string_to_array(current_setting('hub.own', true), ','))::text[]",
  isOwn: "(SELECT coalesce(current_setting('hub.own', true), '') <> '')",
  grantees: "(SELECT string_to_array(current_setting('hub.grantees', true), ','))::text[]",
  today: "(SELECT nullif(current_setting('hub.today', true), '')::date)",
  accounts:
    "(SELECT ARRAY(SELECT jsonb_array_elements_text(nullif(current_setting('hub.accounts', true), '')::jsonb)))::text[]",
} as const;
