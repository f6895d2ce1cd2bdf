/** The `code` of an error from Node (`EACCES`) or PostgreSQL (`42P04`), or an empty text when it has none. */
export function errorCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}

/** What an error says, in one line. */
export function errorText(error: unknown): string {
  const text = error instanceof Error ? error.message || errorCode(error) : String(error);
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
