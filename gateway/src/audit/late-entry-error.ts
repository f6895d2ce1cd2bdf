/** An entry was not kept in time, though the audit answers: there was too much to do. */
export class LateEntryError extends Error {
  constructor(cause: unknown) {
    super('The audit had other entries to keep', { cause });
    this.name = 'LateEntryError';
  }
}
