/**
 * SQL of an instant as messages carry it: RFC 3339 in UTC with milliseconds, as instants leave the hub everywhere.
 *
 * @param expression SQL of a timestamptz
 */
export function messageInstant(expression: string): string {
  return `to_char((${expression}) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
