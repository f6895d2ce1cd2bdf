import { visible } from '../command/visible';

/** The environment is not usable; lists every fault, each with the variable, what is wrong and what to write. */
export class SettingsError extends Error {
  readonly code = 'INVALID_SETTINGS';

  constructor(readonly faults: readonly string[]) {
    super(
      `The environment has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n- ${faults.map(visible).join('\n- ')}`,
    );
    this.name = 'SettingsError';
  }
}
