/** Why something failed, in its own words. */
export function reasonOf(failure: unknown): string {
  return String(failure).replace(/^Error: /, '');
}
