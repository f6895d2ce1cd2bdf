import type { ImportProgram } from '@aeo-hub/core/import';
import type { RecordingContext } from '@aeo-hub/core/record';
import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import type { SubgraphDefinition } from '@aeo-hub/core/subgraph';
import { ctpat, ctpatImport } from '@aeo-hub/ctpat';
import { mexicanAeo, mexicanAeoImport } from '@aeo-hub/mexican-aeo';
import { pip, pipImport } from '@aeo-hub/pip';

/** A program as its operator works on it. */
export interface OperatedProgram {
  readonly code: ProgramCode;
  readonly definition: SubgraphDefinition<RecordingContext>;
  readonly import: ImportProgram;
}

const OPERATED: Readonly<Record<ProgramCode, OperatedProgram>> = {
  PIP: { code: 'PIP', definition: pip, import: pipImport },
  CTPAT: { code: 'CTPAT', definition: ctpat, import: ctpatImport },
  MEXICAN_AEO: { code: 'MEXICAN_AEO', definition: mexicanAeo, import: mexicanAeoImport },
};

/** Their names on the command line, which are their folders'. */
export const PROGRAM_NAMES: readonly string[] = PROGRAM_CODES.map((code) => PROGRAMS[code].folder);

/** All three, in order. */
export const OPERATED_PROGRAMS: readonly OperatedProgram[] = PROGRAM_CODES.map((code) => OPERATED[code]);

/** The program of a name on the command line, or null. */
export function programNamed(name: string): OperatedProgram | null {
  return OPERATED_PROGRAMS.find(({ code }) => PROGRAMS[code].folder === name) ?? null;
}
