import * as fc from 'fast-check';
import { headerOf } from '../file/header';
import type { MemberField } from '../format/fields';
import { trialProgram } from '../import-trial';
import { memberShape } from './member-row';
import { RowParser } from './row-parser';

type Said = Partial<Record<MemberField, string>>;

const SOUND: Said = {
  account: 'ct-1',
  legalName: 'Alpha Ltd.',
  headquarters: 'us',
  memberType: 'importer',
  status: 'Active',
  effectiveOn: '2020-01-13',
  recordedAt: '2020-01-13T12:00:00Z',
};

function parse(program: 'CTPAT' | 'MEXICAN_AEO', said: Said) {
  const { format } = trialProgram(program);
  const cells = format.members.map(([field]) => ({ ...SOUND, ...said })[field] ?? '');
  return new RowParser(headerOf(format, 'members'), memberShape(format)).parse({ line: 7, cells });
}

function rowOf(said: Said) {
  const parsed = parse('CTPAT', said);
  if (!parsed.ok) throw new Error(parsed.faults.map(({ reason }) => reason).join('; '));
  return parsed.row;
}

function codesOf(said: Said, program: 'CTPAT' | 'MEXICAN_AEO' = 'CTPAT') {
  const parsed = parse(program, said);
  return parsed.ok ? [] : parsed.faults.map(({ column, code }) => `${column} ${code}`);
}

describe('a row of a members file', () => {
  it('is read into the hub’s own words', () => {
    expect(rowOf({ tier: 'iii', EIN: '74-1234509 | 38-2045671|741234509', validatedOn: '2024-02-29' })).toEqual({
      line: 7,
      account: 'CT-1',
      recordedAt: '2020-01-13T12:00:00.000Z',
      particulars: {
        legalName: 'Alpha Ltd.',
        tradeNames: [],
        headquarters: 'US',
        address: null,
        identifiers: [
          { scheme: 'EIN', value: '741234509', country: 'US' },
          { scheme: 'EIN', value: '382045671', country: 'US' },
        ],
      },
      event: {
        memberType: 'IMPORTER',
        status: 'ACTIVE',
        nativeStatus: 'ACTIVE',
        tier: 'III',
        validUntil: null,
        effectiveOn: '2020-01-13',
        recordedAt: '2020-01-13T12:00:00.000Z',
      },
      validation: {
        performedBy: 'CTPAT',
        validatedOn: '2024-02-29',
        revalidationDue: null,
        recordedAt: '2020-01-13T12:00:00.000Z',
      },
      harmonization: null,
    });
  });

  it('does not take the program’s own numbers for identifiers beside the account', () => {
    expect(rowOf({ CTPAT_ACCOUNT: 'CT-9', PIP_ACCOUNT: 'pip-1' }).particulars.identifiers).toEqual([
      { scheme: 'PIP_ACCOUNT', value: 'PIP-1', country: 'CA' },
    ]);
  });

  it('is accepted with a doubtful identifier, and rejected with an impossible one', () => {
    expect(codesOf({ RFC: 'MFR0803126J9' })).toEqual([]);
    expect(codesOf({ RFC: 'MFR0813126J9' })).toEqual(['rfc INVALID_IDENTIFIER']);
    expect(codesOf({ BUSINESS_NUMBER: '123026635|123456783' })).toEqual(['business_number INVALID_IDENTIFIER']);
  });

  it('is taken with a warning where a number identifies no company, and names which of several it is', () => {
    const parsed = parse('CTPAT', { EIN: '741234509|99-9999999', RFC: 'EDM930614781' });
    if (!parsed.ok) throw new Error('It was rejected.');
    expect(parsed.warnings.map(({ line, column, value, code }) => [line, column, value, code])).toEqual([
      [7, 'ein', '741234509|99-9999999', 'PLACEHOLDER_NUMBER'],
      [7, 'rfc', 'EDM930614781', 'GENERIC_RFC'],
    ]);
    expect(parsed.warnings[0]?.reason).toMatch(/^"99-9999999": This is a placeholder/);
  });

  it.each(['IMPORTER', 'EXPORTER', 'SEA_CARRIER'])(
    'reads a tier of an %s: the law gives tiers to participants',
    (type) => {
      const parsed = parse('CTPAT', { memberType: type, tier: 'II' });
      expect(parsed).toMatchObject({ ok: true, row: { event: { memberType: type, tier: 'II' } } });
    },
  );

  it.each([
    [{ account: '' }, 'account MISSING_VALUE'],
    [{ legalName: ' ' }, 'legalname MISSING_VALUE'],
    [{ headquarters: 'UK' }, 'headquarters UNKNOWN_COUNTRY'],
    [{ memberType: 'FACTORY' }, 'membertype UNKNOWN_MEMBER_TYPE'],
    [{ status: 'Gone' }, 'status UNKNOWN_STATUS'],
    [{ tier: 'IV' }, 'tier UNKNOWN_TIER'],
    [{ effectiveOn: '2023-02-29' }, 'effectiveon INVALID_DATE'],
    [{ effectiveOn: '0000-01-01' }, 'effectiveon INVALID_DATE'],
    [{ effectiveOn: '13/01/2020' }, 'effectiveon INVALID_DATE'],
    [{ recordedAt: '2020-01-13' }, 'recordedat INVALID_INSTANT'],
    [{ recordedAt: '2020-01-13T12:00:00' }, 'recordedat INVALID_INSTANT'],
    [{ city: 'Milton' }, 'addresscountry MISSING_VALUE'],
    [{ revalidationDue: '2024-01-01' }, 'validatedon MISSING_VALUE'],
    [{ validatedOn: '2024-01-01', revalidationDue: '2024-01-01' }, 'revalidationdue DATES_CROSSED'],
    [{ counterpartAccount: 'PIP-1' }, 'harmonizedsince MISSING_VALUE'],
    [{ pointOfContact: 'desk' }, 'counterpartaccount MISSING_VALUE'],
    [
      { counterpartAccount: 'PIP-1', harmonizedSince: '2020-01-01', siteValidationBy: 'PIP' },
      'sitevalidationon MISSING_VALUE',
    ],
    [
      {
        counterpartAccount: 'PIP-1',
        harmonizedSince: '2020-01-01',
        siteValidationBy: 'FAST',
        siteValidationOn: '2020-01-01',
      },
      'sitevalidationby UNKNOWN_PROGRAM',
    ],
    [{ tradeNames: Array.from({ length: 51 }, (_, at) => `N${at}`).join('|') }, 'tradenames TOO_MANY_VALUES'],
    [{ legalName: 'x'.repeat(501) }, 'legalname TEXT_TOO_LONG'],
    [{ legalName: 'Alpha\u0007' }, 'legalname CONTROL_CHARACTER'],
    [{ legalName: 'Alpha \u202Edtl' }, 'legalname CONTROL_CHARACTER'],
    [{ account: '=1+1' }, 'account FORMULA_CELL'],
  ])('is rejected with %j', (said: Said, expected) => expect(codesOf(said)).toEqual([expected]));

  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', ' =1'])(
    'is rejected with the formula %s for a name',
    (name) => {
      expect(codesOf({ legalName: name })).toEqual(['legalname FORMULA_CELL']);
      expect(codesOf({ tradeNames: `Alpha|${name}` })).toEqual(['tradenames FORMULA_CELL']);
    },
  );

  it('takes a name that does begin so when it is marked as text', () => {
    expect(rowOf({ legalName: "'@Home Corp" }).particulars.legalName).toBe('@Home Corp');
    expect(rowOf({ legalName: "'s-Gravenhage B.V." }).particulars.legalName).toBe("'s-Gravenhage B.V.");
  });

  it('of a program with validities must have one where it is ACTIVE', () => {
    const textile = { memberType: 'TEXTIL' };
    expect(codesOf(textile, 'MEXICAN_AEO')).toEqual(['validuntil MISSING_VALUE']);
    expect(codesOf({ ...textile, validUntil: '2020-01-12' }, 'MEXICAN_AEO')).toEqual(['validuntil DATES_CROSSED']);
    expect(codesOf({ ...textile, validUntil: '2020-01-13' }, 'MEXICAN_AEO')).toEqual([]);
    expect(codesOf({ ...textile, status: 'SUSPENDED' }, 'MEXICAN_AEO')).toEqual([]);
  });

  it('tells all its faults at once, and none of the row before', () => {
    const { format } = trialProgram('CTPAT');
    const parser = new RowParser(headerOf(format, 'members'), memberShape(format));
    const line = (said: Said) => format.members.map(([field]) => ({ ...SOUND, ...said })[field] ?? '');
    const bad = parser.parse({ line: 2, cells: line({ headquarters: 'UK', status: 'Gone' }) });
    expect(bad.ok ? [] : bad.faults.map(({ column, value }) => [column, value])).toEqual([
      ['headquarters', 'UK'],
      ['status', 'Gone'],
    ]);
    expect(parser.parse({ line: 3, cells: line({}) })).toMatchObject({ ok: true, row: { line: 3 } });
    expect(parser.parse({ line: 4, cells: ['CT-1'] })).toMatchObject({
      ok: false,
      faults: [{ code: 'WRONG_COLUMN_COUNT' }],
    });
    expect(parser.parse({ line: 5, cells: line({ headquarters: 'UK' }) })).toMatchObject({ ok: false });
  });

  it('is the same whatever rows were read before it', () => {
    const { format } = trialProgram('CTPAT');
    const value = fc.constantFrom(
      '',
      'CT-1',
      'IMPORTER',
      'EXPORTER',
      'ACTIVE',
      'II',
      'CA',
      '2020-01-13',
      '2020-01-13T12:00:00Z',
      '=1',
    );
    const cells = fc.array(value, { minLength: format.members.length, maxLength: format.members.length });
    const sound = format.members.map(([field]) => SOUND[field] ?? '');
    const rows = fc.array(
      fc.oneof(
        cells,
        cells.map((other) => sound.map((cell, at) => (at % 5 === 0 ? (other[at] ?? '') : cell))),
      ),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const shared = new RowParser(headerOf(format, 'members'), memberShape(format));
        for (const [at, row] of all.entries()) {
          const fresh = new RowParser(headerOf(format, 'members'), memberShape(format));
          expect(shared.parse({ line: at, cells: row })).toEqual(fresh.parse({ line: at, cells: row }));
        }
      }),
    );
  });
});
