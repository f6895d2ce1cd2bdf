/** An instant as RFC 3339 text in UTC with milliseconds, so that instants compare as text. */
export function instantColumn(column: string): string {
  return `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
