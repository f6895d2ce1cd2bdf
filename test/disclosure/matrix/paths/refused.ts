import type { WorldHub } from '../hub/world-hub';
import type { CallerRow } from '../the-table';
import { writtenName } from '../world/written-name';
import { numberOf, ON_EVERY_PATH } from '../world/records';

/** Every field of the root that names a company, and whether it asks for companies or for counterparts. */
const QUESTIONS = [
  ['companies', 'company(identifier: $asked) { outcome }'],
  ['companies', 'companies(identifiers: [$asked]) { outcome company { id } }'],
  ['companies', 'searchCompanies(name: $name) { totalCount edges { score } }'],
  ['counterparts', 'counterpart(identifier: $asked) { outcome }'],
  ['counterparts', 'counterparts(identifiers: [$asked]) { outcome }'],
] as const;

/** Holds what a role may not ask to its refusal, the same whatever company it names. @returns the cells */
export async function checkRefusals(hub: WorldHub, row: CallerRow): Promise<number> {
  let cells = 0;
  for (const [kind, question] of QUESTIONS) {
    if (row[kind] === 'ANSWERED' || row[kind] === 'NEVER') continue;
    const header = question.includes('$name') ? '($name: String!)' : '($asked: IdentifierInput!)';
    const ask = async (asked: object, name: string) =>
      hub.ask(row.caller, `query ${header} { ${question} }`, question.includes('$name') ? { name } : { asked });
    const unknown = await ask(numberOf('account', null, 'PIP'), writtenName(1_000_000));
    expect({ question, codes: unknown.codes }).toEqual({ question, codes: [row[kind]] });
    for (const record of ON_EVERY_PATH.filter((_, index) => index % 29 === 0)) {
      const told = await ask(numberOf('account', record, record.program), record.member.legalName);
      expect(told.text).toBe(unknown.text);
      cells += 1;
    }
  }
  return cells;
}
