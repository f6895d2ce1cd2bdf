import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { WorldHub } from '../hub/world-hub';
import type { CallerRow } from '../the-table';
import { day } from '../world/day';
import { nativeWord } from '../world/program-files';
import { ON_EVERY_PATH } from '../world/records';

const NAMES: Readonly<Record<ProgramCode, string>> = { PIP: 'Pip', CTPAT: 'Ctpat', MEXICAN_AEO: 'MexicanAeo' };

/**
 * Holds what a caller is answered that records something of members to the table: whoever is no officer of the program is refused alike
 * for every record and for nobody's. @returns the cells
 */
export async function checkRecording(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  for (const program of PROGRAM_CODES.filter((code) => row[code] !== 'OWN')) {
    const event = { nativeStatus: nativeWord(program, 'SUSPENDED'), effectiveOn: day(0), reason: 'a test' };
    const consent = { grantee: 'JP', kind: 'GIVEN', effectiveOn: day(0), reason: 'a test' };
    for (const [what, type, input] of [
      ['Event', `${NAMES[program]}EventInput`, event],
      ['Consent', 'MemberConsentInput', consent],
    ] as const) {
      const query = `mutation ($input: ${type}!) { record${NAMES[program]}${what}(input: $input) { outcome detail membership { account } } }`;
      const ask = (account: string) => hub.ask(row.caller, query, { input: { account, ...input } });
      const unknown = await ask('M-8999');
      expect(unknown.codes).toEqual([row.caller.role === 'PUBLIC' ? 'TOKEN_REQUIRED' : 'NOT_PERMITTED']);
      for (const { member } of ON_EVERY_PATH.filter((one, index) => one.program === program && index % 37 === 0)) {
        expect((await ask(member.account)).text).toBe(unknown.text);
        cells += 1;
      }
    }
  }
  return cells;
}
