import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { Party, Standing } from './manifest';

const FIELDS = { PIP: 'pip', CTPAT: 'ctpat', MEXICAN_AEO: 'mexicanAeo' } as const;
const UNAVAILABLE: Standing = { outcome: 'UNAVAILABLE', memberships: [] };

/**
 * Holds what is said of a party while a program fails against what was said of it while all was well: of that program either the same
 * or that it did not answer, of everything else the same.
 *
 * @returns the programs that did not answer
 */
export function expectNeverWrongly(said: Party, sound: Party, failing: ProgramCode): readonly ProgramCode[] {
  if (!said.company || !sound.company) {
    expect(said).toEqual(sound);
    return [];
  }
  const silent = PROGRAM_CODES.filter((code) => said.company?.[FIELDS[code]].outcome === 'UNAVAILABLE');
  expect([[], [failing]]).toContainEqual(silent);
  const { recognitions, harmonization } = sound.company;
  const concernsHarmonization = silent.some((code) => code === 'PIP' || code === 'CTPAT');
  expect(said).toEqual({
    ...sound,
    company: {
      ...sound.company,
      ...Object.fromEntries(silent.map((code) => [FIELDS[code], UNAVAILABLE])),
      harmonization: concernsHarmonization ? { outcome: 'UNAVAILABLE', host: null } : harmonization,
      recognitions: {
        complete: silent.length === 0,
        unavailable: silent,
        items: recognitions.items.filter(({ program }) => !silent.includes(program)),
      },
    },
  });
  return silent;
}
