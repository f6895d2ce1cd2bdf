/** Whether an error of this code is a fault of ours: its message is for the log, not for callers. Codes of our own and of GraphQL are words. */
export function isInternal(code: unknown): boolean {
  return typeof code !== 'string' || code === 'INTERNAL_SERVER_ERROR' || !/^[A-Z][A-Z0-9_]+$/.test(code);
}
