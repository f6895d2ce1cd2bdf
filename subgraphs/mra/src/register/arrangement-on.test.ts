import { SHIPPED_REFERENCE } from '../reference/shipped-reference.test-kit';
import { findArrangement } from './find-arrangement';
import { findArrangements, type ArrangementFilter } from './find-arrangements';

const REGISTER = SHIPPED_REFERENCE.arrangements;
const TODAY = '2026-11-22';

function ids(filter: ArrangementFilter, on: string): string[] {
  return findArrangements(REGISTER, filter, on).map(({ arrangement }) => arrangement.id);
}

describe('the register as of a day', () => {
  test('in 2015 PIP had four arrangements in force', () => {
    expect(ids({ program: 'PIP', status: 'IN_FORCE' }, '2015-01-01')).toEqual(['PIP-US', 'PIP-JP', 'PIP-KR', 'PIP-SG']);
  });

  test('PIP has its ten in force today, in the order in which the CBSA lists them', () => {
    expect(ids({ program: 'PIP', status: 'IN_FORCE' }, TODAY)).toEqual(
      ['PIP-US', 'PIP-JP', 'PIP-KR', 'PIP-SG', 'PIP-MX', 'PIP-IL', 'PIP-AU', 'PIP-HK', 'PIP-NZ', 'PIP-PE'], // prettier-ignore
    );
  });

  test('CBP’s own counts come out: ten in December 2014, eleven in August 2016, sixteen signed in September 2022', () => {
    expect(ids({ program: 'CTPAT', status: 'IN_FORCE' }, '2014-12-31')).toHaveLength(10);
    expect(ids({ program: 'CTPAT', status: 'IN_FORCE' }, '2016-08-16')).toHaveLength(11);
    const signed = findArrangements(REGISTER, { program: 'CTPAT' }, '2022-09-30');
    expect(signed.filter(({ arrangement }) => arrangement.signedOn !== null)).toHaveLength(16);
  });

  test('in May 2016 Mexico had three in force: Korea, the United States, Canada', () => {
    expect(ids({ program: 'MEXICAN_AEO', status: 'IN_FORCE' }, '2016-05-31')).toEqual([
      'MEXICAN_AEO-KR',
      'MEXICAN_AEO-US',
      'MEXICAN_AEO-CA',
    ]);
  });

  test('a member state of the Union finds the Union’s arrangement, and only while it was a member', () => {
    expect(ids({ partner: 'FR' }, TODAY)).toEqual(['PIP-EU', 'CTPAT-EU']);
    expect(ids({ partner: 'GB' }, TODAY)).toEqual(['CTPAT-GB']);
    expect(ids({ partner: 'GB', program: 'CTPAT' }, '2019-06-30')).toEqual(['CTPAT-EU']);
    expect(ids({ partner: 'EU' }, TODAY)).toEqual(['PIP-EU', 'CTPAT-EU']);
    expect(ids({ partner: 'CN' }, TODAY)).toEqual([]);
  });

  test('filters narrow together, and null narrows nothing', () => {
    expect(ids({ program: 'MEXICAN_AEO', partner: 'BR' }, TODAY)).toEqual(['MEXICAN_AEO-BR', 'MEXICAN_AEO-BR-MERCPA']);
    expect(ids({ program: null, partner: null, status: null }, TODAY)).toHaveLength(47);
    expect(ids({ partner: 'HK', status: 'ACTION_PLAN' }, TODAY)).toEqual(['MEXICAN_AEO-HK']);
  });

  test('what has no date at all is listed on every day', () => {
    expect(ids({ status: 'UNVERIFIED' }, '1999-01-01')).toEqual([
      'CTPAT-BH',
      'MEXICAN_AEO-BO',
      'MEXICAN_AEO-DO',
      'MEXICAN_AEO-GT',
      'MEXICAN_AEO-UY',
    ]);
    expect(ids({}, '1999-01-01')).toHaveLength(6);
  });
});

describe('one arrangement as it stood', () => {
  test.each([
    ['CTPAT-EU', '2012-05-03', 'NOT_YET_SIGNED', null],
    ['CTPAT-EU', '2012-05-04', 'SIGNED', null],
    ['CTPAT-EU', '2012-06-30', 'SIGNED', null],
    ['CTPAT-EU', '2012-07-01', 'IN_FORCE', '2012-07'],
    ['MEXICAN_AEO-KR', '2015-01-31', 'SIGNED', null],
    ['MEXICAN_AEO-KR', '2015-02-01', 'IN_FORCE', '2015-02'],
    ['PIP-HK', '2019-06-26', 'NOT_YET_SIGNED', null],
    ['PIP-HK', '2019-06-27', 'IN_FORCE', '2019-06-27'],
    ['PIP-NZ', '2019-05-31', 'NOT_YET_SIGNED', null],
    ['PIP-NZ', '2019-06-01', 'IN_FORCE', '2019-06'],
    ['CTPAT-IN', '2021-09-21', 'NOT_YET_SIGNED', null],
    ['CTPAT-IN', '2021-09-22', 'PILOT', null],
    ['MEXICAN_AEO-CL', TODAY, 'SIGNED', null],
    ['MEXICAN_AEO-HK', '2017-02-28', 'NOT_YET_SIGNED', null],
    ['MEXICAN_AEO-HK', '2017-03-01', 'ACTION_PLAN', null],
    ['MEXICAN_AEO-IL', '1999-01-01', 'ACTION_PLAN', null],
    ['CTPAT-BH', TODAY, 'UNVERIFIED', null],
    ['PIP-EU', '2022-10-27', 'NOT_YET_SIGNED', null],
    ['PIP-EU', '2022-10-28', 'UNVERIFIED', null],
    ['PIP-EU', TODAY, 'UNVERIFIED', null],
  ])('%s on %s was %s', (id, on, status, inForceSince) => {
    const found = findArrangement(REGISTER, id, on);
    expect([found?.status, found?.inForceSince]).toEqual([status, inForceSince]);
  });

  test('an id that is none finds nothing', () => {
    expect(findArrangement(REGISTER, 'PIP-TW', TODAY)).toBeNull();
  });
});
