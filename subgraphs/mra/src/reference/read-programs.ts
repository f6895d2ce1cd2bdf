import { PROGRAM_CODES, PROGRAMS } from '@aeo-hub/core/program';
import { citation, readRecords } from '@aeo-hub/core/reference-data';
import type { HomeProgram, HomePrograms } from './home-program';

/** Reads the home programs; notes a fault for each that is missing or given twice. */
export function readPrograms(stored: unknown, faults: string[]): HomePrograms {
  const programs = readRecords('programs', stored, faults, (record): HomeProgram => {
    const code = record.oneOf('code', PROGRAM_CODES);
    return {
      code,
      name: record.localized('name'),
      acronym: record.localized('acronym'),
      administration: record.localized('administration'),
      country: PROGRAMS[code].country,
      website: record.textOrNull('website'),
      source: citation(record.sources('sources')),
    };
  });
  for (const code of PROGRAM_CODES) {
    const count = programs.filter((program) => program.code === code).length;
    if (count !== 1) faults.push(`programs ${code}: must be given once, is given ${count} times`);
  }
  // Sound once there is no fault: then each code was given once.
  return Object.fromEntries(programs.map((program) => [program.code, program])) as HomePrograms;
}
