import { UsageError } from '@aeo-hub/core/command';
import { PROGRAM_NAMES, programNamed, type OperatedProgram } from '../programs';

/** A row of a program's quarantine, as it is named on the command line: `pip-12`. */
export interface RowReference {
  readonly program: OperatedProgram;
  readonly id: string;
}

/** From `pip-12`, or from `12` where the program is named beside it. @throws UsageError */
export function readRowReference(text: string, programName: string | undefined): RowReference {
  const [, name = programName ?? '', id = ''] = /^(?:([a-z-]+)-)?(\d+)$/.exec(text) ?? [];
  const program = programNamed(name);
  if (program && id !== '') return { program, id };
  const example = PROGRAM_NAMES[0] ?? '';
  throw new UsageError(
    `"${text.slice(0, 40)}" names no row. Rows are named as the list does, as ${example}-12, or as 12 with --program ${example}.`,
  );
}

/** The ids of rows, by program. */
export function byProgram(rows: readonly RowReference[]): ReadonlyMap<OperatedProgram, readonly string[]> {
  const groups = new Map<OperatedProgram, string[]>();
  for (const { program, id } of rows) groups.set(program, [...(groups.get(program) ?? []), id]);
  return groups;
}
