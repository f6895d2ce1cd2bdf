import { print, UsageError } from '@aeo-hub/core/command';
import type { DatabaseServer } from '@aeo-hub/core/database';
import { listQuarantine, QUARANTINE_STATES } from '@aeo-hub/core/import';
import { onDatabaseOf } from '../on-database';
import { OPERATED_PROGRAMS, PROGRAM_NAMES, programNamed } from '../programs';
import { quarantineLines } from './quarantine-lines';

export interface ListChoices {
  /** Null: all three. */
  readonly programName: string | null;
  /** Also the rows that were decided on. */
  readonly all: boolean;
}

/** Prints the rows that wait for a person, of one program or of all. */
export async function listRows(databases: DatabaseServer, { programName, all }: ListChoices): Promise<void> {
  const named = programName === null ? null : programNamed(programName);
  if (programName !== null && !named) throw new UsageError(`--program takes one of ${PROGRAM_NAMES.join(', ')}.`);
  let listed = 0;
  for (const program of named ? [named] : OPERATED_PROGRAMS) {
    const items = await onDatabaseOf(program.definition, databases, (dataSource) =>
      listQuarantine(dataSource, all ? QUARANTINE_STATES : ['HELD']),
    );
    for (const item of items) print(...quarantineLines(program.import.format, item), '');
    listed += items.length;
  }
  if (listed === 0) print('Nothing is held.');
  else if (!all) print('Decide with release or discard, --by WHO --why TEXT.');
}
