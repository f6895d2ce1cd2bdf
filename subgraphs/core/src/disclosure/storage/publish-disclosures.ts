/**
 * A statement that tells the registry to whom accounts may be shown, as the database itself holds it. Of one that never consented to
 * anything there is nothing to tell.
 *
 * @param accounts SQL of a text array
 */
export function publishDisclosuresSql(accounts: string): string {
  return `SELECT publish_disclosures(${accounts})`;
}
