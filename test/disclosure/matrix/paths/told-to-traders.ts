import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { confirmedTo, shownTo } from '../access';
import { leaves } from '../cells';
import type { JsonObject } from '../exchanged';
import type { WorldHub } from '../hub/world-hub';
import { selectionOf } from '../selection';
import { NUMBERS, type CallerRow } from '../the-table';
import { lineOfBusiness } from '../world/program-files';
import { numberOf, ON_EVERY_PATH } from '../world/records';
import { expectToldAlike } from './told-alike';

const COUNTERPARTS = `query ($asked: [IdentifierInput!]!) { counterparts(identifiers: $asked) ${selectionOf('CounterpartCheck')} }`;
const COUNTERPART = `query ($asked: IdentifierInput!) { counterpart(identifier: $asked) ${selectionOf('CounterpartCheck')} }`;

/** Holds what a caller is told of every record as its counterpart to the table. @returns the cells */
export async function checkCounterparts(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  for (const { number } of NUMBERS) {
    const asked = [
      ...ON_EVERY_PATH.map((record) => numberOf(number, record, record.program)),
      ...PROGRAM_CODES.map((program) => numberOf(number, null, program)),
    ];
    const { data, codes } = await hub.ask(row.caller, COUNTERPARTS, { asked });
    expect(codes).toEqual([]);
    const checks = data?.['counterparts'] as readonly JsonObject[];
    ON_EVERY_PATH.forEach((record, index) => {
      const { program } = record;
      const isFound = number === 'account' || number === 'DUNS' || row[program] === 'OWN';
      if (!isFound || !confirmedTo(row, record)) {
        const unknown = checks[ON_EVERY_PATH.length + PROGRAM_CODES.indexOf(program)];
        return expectToldAlike(checks[index], unknown, record, row);
      }
      return expect([row.who, record.name, checks[index]]).toMatchObject([
        row.who,
        record.name,
        {
          outcome: 'CONFIRMED',
          confirmed: [{ program, memberTypes: [{ code: lineOfBusiness(program) }] }],
          unavailable: [],
          problem: null,
        },
      ]);
    });
    cells += leaves(checks);
  }
  return cells;
}

/**
 * Holds whole answers to one question for one counterpart to the table, with the programs that the receipt names: to whom nothing of it is
 * shown, they are those of an answer about nobody. @returns the cells
 */
export async function checkCounterpartsAlone(hub: WorldHub, row: CallerRow): Promise<number> {
  const ask = async (asked: ReturnType<typeof numberOf>) => {
    const { status, text } = await hub.ask(row.caller, COUNTERPART, { asked });
    return `${status} ${text.replaceAll(`"${asked.value}"`, '"ASKED"')}`;
  };
  const records = ON_EVERY_PATH.filter((_, index) => index % 2 === 0);
  const unknown = await ask(numberOf('DUNS', null, 'PIP'));
  for (const record of records) {
    const told = await ask(numberOf('DUNS', record, record.program));
    if (confirmedTo(row, record)) expect(told).toContain('"CONFIRMED"');
    else if (shownTo(row, record) === 'NOTHING') expect(`${record.name} ${told}`).toBe(`${record.name} ${unknown}`);
    else expect(told).toContain('"NOT_CONFIRMED"');
  }
  return records.length;
}
