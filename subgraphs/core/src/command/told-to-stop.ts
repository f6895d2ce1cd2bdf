import { constants } from 'node:os';

export type StopSignal = 'SIGINT' | 'SIGTERM';

/** A command ended early, in good order, for it was told to. The message says what is done and what is not. */
export class ToldToStop extends Error {
  readonly code = 'STOPPED';

  constructor(
    readonly signal: StopSignal,
    message: string,
  ) {
    super(message);
    this.name = 'ToldToStop';
  }

  /** As a shell gives it for a program that a signal ended: 130 or 143. */
  get exitCode(): number {
    return 128 + constants.signals[this.signal];
  }
}
