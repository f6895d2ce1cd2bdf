export type QuarantineRefusalCode = 'NO_SUCH_ROW' | 'DECIDED_ALREADY' | 'CANNOT_BE_RELEASED';

/** A decision that cannot be made. Its message says which row, why, and what can be done instead. */
export class QuarantineRefused extends Error {
  constructor(
    readonly code: QuarantineRefusalCode,
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'QuarantineRefused';
  }
}

/** Release would not have the effect that whoever decides must expect of it. */
export function cannotBeReleased(
  why: string,
  instead = 'Discard it, or let the program record it anew and import that.',
): QuarantineRefused {
  return new QuarantineRefused('CANNOT_BE_RELEASED', `${why} ${instead}`);
}
