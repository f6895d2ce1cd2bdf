import type { ProgramCode } from '@aeo-hub/core/program';

/** The registry has applied rows that a program's outbox no longer has: its database was replaced by an older copy. */
export class OutboxWentBack extends Error {
  readonly code = 'OUTBOX_WENT_BACK';

  constructor(program: ProgramCode) {
    super(
      `OUTBOX_WENT_BACK: the registry knows more of ${program} than ${program}'s own database holds, which seems to have been restored ` +
        'from an older copy. Restore the registry from a copy as old, then start again: it catches up by itself.',
    );
    this.name = 'OutboxWentBack';
  }
}
