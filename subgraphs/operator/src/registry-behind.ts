import { errorMessage } from '@aeo-hub/core/command';

/** The records are stored, and the registry has not taken them over. */
export class RegistryBehindError extends Error {
  readonly code = 'REGISTRY_BEHIND';

  constructor(cause: unknown) {
    const [reason] = errorMessage(cause, {}).split('\n');
    super(
      `REGISTRY_BEHIND: What the program's database accepted is recorded. The registry has not taken it over: ${reason} A running hub takes it over once the registry's database answers. Without one, run an import of the same program again, for example of the same file.`,
      { cause },
    );
    this.name = 'RegistryBehindError';
  }
}
