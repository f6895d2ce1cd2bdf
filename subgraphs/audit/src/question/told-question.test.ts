import type { AskedAbout, AskedIdentifier } from '@aeo-hub/core/asked-about';
import { asksAbout } from './about';
import type { QuestionRow } from './question-row';
import { toldToCarrier, toldToOfficer } from './told-question';

const MERGED = '2026-03-01T00:00:00.000Z';

/** A PIP account that was of one company until it was merged into another. */
const ABOUT: AskedAbout = {
  companies: [
    { companyId: 'before', program: 'PIP', from: null, until: MERGED },
    { companyId: 'after', program: 'PIP', from: MERGED, until: null },
  ],
  identifiers: [{ scheme: 'SCAC', value: 'MRFW', program: 'PIP', from: null, until: null }],
};

const ROW: QuestionRow = {
  sequence: '1',
  position: 0,
  at: new Date('2026-02-01T00:00:00Z'),
  knownAt: new Date('2026-02-01T00:00:00Z'),
  role: 'PARTNER',
  country: 'JP',
  programs: null,
  companyScheme: null,
  companyValue: null,
  purpose: 'inspection',
  field: 'companies',
  scheme: 'SCAC',
  asked: 'MRFW',
  outcome: 'FOUND',
  company: 'before',
  shownBy: ['PIP', 'CTPAT'],
};

const told = (row: Partial<QuestionRow>) => toldToOfficer(ABOUT, { ...ROW, ...row });
const after = { at: new Date('2026-04-01T00:00:00Z'), knownAt: new Date('2026-04-01T00:00:00Z') };

describe('what an officer is told of a question', () => {
  it('is who asked, what for, by what, and that the member was shown', () => {
    expect(told({})).toEqual({
      at: ROW.at,
      kind: 'LOOKUP',
      role: 'PARTNER',
      country: 'JP',
      programs: null,
      company: null,
      purpose: 'inspection',
      identifier: { scheme: 'SCAC', value: 'MRFW' },
      outcome: 'SHOWN',
    });
  });

  it.each<[string, Partial<QuestionRow>]>([
    ['another program showed the company', { shownBy: ['CTPAT'] }],
    ['nobody showed it', { shownBy: [], company: null, outcome: 'NOT_CONFIRMED' }],
    ['several carry the identifier', { shownBy: [], company: null, outcome: 'AMBIGUOUS' }],
    ['another company’s member was shown', { company: 'other' }],
  ])('reads alike when %s', (_, row) => {
    expect(told(row)).toEqual({ ...told({}), outcome: 'NOT_SHOWN' });
  });

  it('follows the account from the company that it was of to the one that it is of', () => {
    const outcomes = [{}, { company: 'after' }, after, { ...after, company: 'after' }].map((row) => told(row).outcome);
    expect(outcomes).toEqual(['SHOWN', 'NOT_SHOWN', 'NOT_SHOWN', 'SHOWN']);
  });

  it('goes by what was known at the instant asked about, where one was', () => {
    expect(told({ at: after.at }).outcome).toBe('SHOWN');
  });

  it('tells no number that the program does not assert, and not that it was a number', () => {
    const byNumber = told({ scheme: 'CTPAT_ACCOUNT', asked: 'CT-1' });
    expect(byNumber).toEqual(
      told({ field: 'searchCompanies', scheme: null, asked: 'a name', outcome: 'FOUND_BY_NAME' }),
    );
    expect(byNumber).toMatchObject({ kind: 'SEARCH', identifier: null });
  });

  describe('does not tell that another program showed the company, by telling by what it was found', () => {
    const always = { program: 'PIP', from: null, until: null } as const;
    const PERSON = { scheme: 'RFC', value: 'GOMA800101AB1' } as const;
    const about = (identifier: Pick<AskedIdentifier, 'scheme' | 'value'> & Partial<AskedIdentifier>) => ({
      ...ABOUT,
      identifiers: [...ABOUT.identifiers, { ...always, ...identifier }],
    });
    const search = told({ field: 'searchCompanies', scheme: null, asked: 'a name', outcome: 'FOUND_BY_NAME' });

    it('the number of an account in the other program', () => {
      const number = { scheme: 'CTPAT_ACCOUNT', value: 'CT-1' } as const;
      expect(toldToOfficer(about(number), { ...ROW, scheme: number.scheme, asked: number.value })).toEqual(search);
    });

    it('a number of a person, by which only officers of a program that asserts it find anybody', () => {
      const row = { ...ROW, role: 'OFFICER', country: null, scheme: PERSON.scheme, asked: PERSON.value };
      const toldOf = (more: Partial<QuestionRow>) => toldToOfficer(about(PERSON), { ...row, ...more });
      expect(toldOf({ programs: ['MEXICAN_AEO'] })).toMatchObject({ kind: 'SEARCH', identifier: null });
      expect(toldOf({ programs: ['PIP'] })).toMatchObject({ kind: 'LOOKUP', identifier: PERSON });
      expect(toldOf({ programs: ['MEXICAN_AEO'], shownBy: [] })).toMatchObject({ kind: 'LOOKUP', identifier: PERSON });
    });

    it('what the program asserted only later', () => {
      const later = { scheme: 'EIN', value: '541234567', from: '2026-02-02T00:00:00.000Z' } as const;
      expect(toldToOfficer(about(later), { ...ROW, scheme: later.scheme, asked: later.value })).toEqual(search);
    });
  });

  it('tells which company checked its member, without the outcome, and no number of a person', () => {
    const check = {
      field: 'counterpart',
      role: 'CARRIER',
      country: null,
      companyScheme: 'SCAC',
      companyValue: 'TSNO',
    } as const;
    const outcomes = ['CONFIRMED', 'NOT_CONFIRMED', 'INCOMPLETE'].map((outcome) => told({ ...check, outcome }));
    expect(new Set(outcomes.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(outcomes[0]).toMatchObject({ outcome: 'CHECKED', company: { scheme: 'SCAC', value: 'TSNO' } });
    expect(told({ ...check, companyScheme: 'CBP_IMPORTER_NUMBER', companyValue: '123456789' }).company).toBeNull();
  });
});

it('a company is told of a check in what role, and whether it was confirmed, and nothing else', () => {
  const check = {
    ...ROW,
    field: 'counterparts',
    role: 'CARRIER',
    country: 'JP',
    companyScheme: 'SCAC',
    companyValue: 'TSNO',
  } as const;
  const nothing = { country: null, programs: null, company: null, purpose: null, identifier: null };
  const checked = { at: ROW.at, kind: 'CHECK', role: 'CARRIER', ...nothing };
  expect(toldToCarrier({ ...check, outcome: 'CONFIRMED' })).toEqual({ ...checked, outcome: 'CONFIRMED' });
  expect(toldToCarrier({ ...check, outcome: 'INCOMPLETE' })).toEqual({ ...checked, outcome: 'NOT_CONFIRMED' });
});

describe('to ask by an identifier is to ask about the member', () => {
  const always = { from: null, until: null };

  it.each([
    ['its own account number', { scheme: 'PIP_ACCOUNT', value: 'PIP-1', program: 'PIP' }, true],
    ['a number that only one company has', { scheme: 'EIN', value: '541234567', program: 'PIP' }, true],
    ['a placeholder', { scheme: 'EIN', value: '123456789', program: 'PIP' }, false],
    ['what its token names it by', { scheme: 'CTPAT_ACCOUNT', value: 'CT-1', program: null }, true],
    ['the number of an account in another program', { scheme: 'CTPAT_ACCOUNT', value: 'CT-1', program: 'PIP' }, false],
    ['a MID, which several can share', { scheme: 'MID', value: 'XBNORTIM88MON', program: 'PIP' }, false],
    ['an RFC of whoever has none', { scheme: 'RFC', value: 'XEXX010101000', program: 'MEXICAN_AEO' }, false],
  ] as const)('%s: %j is %s', (_, identifier, expected) => {
    expect(asksAbout({ ...always, ...identifier })).toBe(expected);
  });
});
