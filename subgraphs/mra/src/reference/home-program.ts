import type { Localized } from '@aeo-hub/core/language';
import type { ProgramCode } from '@aeo-hub/core/program';

/** One of the three programs whose members the hub tells of. */
export interface HomeProgram {
  readonly code: ProgramCode;
  readonly name: Localized;
  readonly acronym: Localized;
  /** Who runs it. */
  readonly administration: Localized;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Null when no page of the program was read. */
  readonly website: string | null;
  readonly source: string;
}

export type HomePrograms = Readonly<Record<ProgramCode, HomeProgram>>;
