import { errorMessage } from '@aeo-hub/core/command';

/** A program's data is recorded, and the registry could not take it over. */
export class RegistryBehindError extends Error {
  readonly code = 'REGISTRY_BEHIND';

  constructor(cause: unknown) {
    super(
      'The data is recorded, and the registry has not taken it over yet: companies are found by the identifiers and names of before. ' +
        `A running hub takes it over by itself as soon as it can; so does the same command. The reason: ${errorMessage(cause, {})}`,
      { cause },
    );
    this.name = 'RegistryBehindError';
  }
}
