import type { ProgramCode } from '@aeo-hub/core/program';
import { PROGRAM_CODES } from '@aeo-hub/core/program';
import { shownTo } from '../access';
import type { Told } from '../hub/told';
import type { WorldHub } from '../hub/world-hub';
import { CALLERS, type CallerRow } from '../the-table';
import { numberOf, ON_EVERY_PATH, type Asked, type TableRecord } from '../world/records';

const QUESTION = `query ($asked: IdentifierInput!, $asOf: AsOfInput) {
  company(identifier: $asked, asOf: $asOf) { identifier { value } outcome problem { code message } company {
    legalName pip { outcome } ctpat { outcome } mexicanAeo { outcome } harmonization { outcome } recognitions { complete }
  } }
}`;
const PAST = { on: '2020-06-01', knownAt: '2021-06-01T00:00:00Z' };
const FUTURE = { on: '2999-01-01' };

/** One record of each program and consent, and those who never became members: by themselves, each in a request. */
const ALONE = ON_EVERY_PATH.filter(
  ({ status, consent }) =>
    status.status === 'active' || (status.exchanged === null && consent.consent === 'given to everybody'),
);

/**
 * Holds whole answers to one question of one company to the table: data, errors and what the receipt says of programs. A refused one is
 * the same as that to a number which is nobody's. @returns the cells
 */
export async function checkAlone(hub: WorldHub, row: CallerRow): Promise<number> {
  const ask = async (asked: Asked, asOf: object | null = null) =>
    textOf(await hub.ask(row.caller, QUESTION, { asked, asOf }), asked);
  const isAnswered = row.companies === 'ANSWERED';
  const unknown = new Map<ProgramCode, string>();
  for (const program of PROGRAM_CODES) unknown.set(program, await ask(numberOf('account', null, program)));
  if (!isAnswered) expect(unknown.get('PIP')).toContain(row.companies);
  const met = metBy(row);
  for (const record of met) {
    const told = await ask(numberOf('account', record, record.program));
    const isShown = isAnswered && shownTo(row, record) !== 'NOTHING';
    if (!isShown) expectAlike(told, unknown.get(record.program), row, record);
    else expect(told).toContain(`"legalName":"${record.member.legalName}"`);
  }
  let cells = met.length;
  for (const asOf of [PAST, FUTURE]) {
    const refused = met.filter((record) => asOf === FUTURE || !isAnswered || shownTo(row, record) === 'NOTHING');
    for (const record of refused.filter((_, index) => index % 7 === 0)) {
      const told = await ask(numberOf('account', record, record.program), asOf);
      expectAlike(told, await ask(numberOf('account', null, record.program), asOf), row, record);
      cells += 1;
    }
  }
  return cells;
}

/** All with `npm run test:long`; else each caller meets a third, and the next caller the next third. */
function metBy(row: CallerRow): readonly TableRecord[] {
  if (process.env['TEST_LONG']) return ALONE;
  return ALONE.filter((_, index) => (index + CALLERS.indexOf(row)) % 3 === 0);
}

function expectAlike(told: string, unknown: string | undefined, { who }: CallerRow, { name }: TableRecord): void {
  expect(`${who}, ${name}: ${told}`).toBe(`${who}, ${name}: ${unknown}`);
}

/** Everything that was sent, but for the number asked. */
function textOf({ status, text }: Told, { value }: Asked): string {
  return `${status} ${text.replaceAll(`"${value}"`, '"ASKED"')}`;
}
