import { dayOf } from '../day/day';
import { WORLD_COMPANIES } from './world-companies';
import { worldRecords } from './world-records';

const accounts = WORLD_COMPANIES.flatMap((company) => worldRecords(company, dayOf('2026-11-22')));

function account(number: string) {
  const found = accounts.find(({ members }) => members[0]?.account === number);
  if (!found) throw new Error(`No account ${number}`);
  return found;
}

const rows = (number: string) => account(number).members;

test('the named companies are twelve, with eighteen memberships', () => {
  expect([WORLD_COMPANIES.length, accounts.length]).toEqual([12, 18]);
});

test('each program has on file what it learns of a member, so that both files meet on it', () => {
  expect(rows('PIP-0001377')[0]?.identifiers).toEqual({
    CBSA_CARRIER_CODE: ['2LSD'],
    EIN: ['74-1234509'],
    SCAC: ['LSDY'],
    USDOT: ['2249018'],
    CTPAT_ACCOUNT: ['CT-30055810'],
  });
  expect(rows('CT-30042217')[0]?.identifiers).toEqual({
    SCAC: ['MRFW'],
    USDOT: ['1834561'],
    BUSINESS_NUMBER: ['712003144'],
    CBSA_CARRIER_CODE: ['7MRF'],
    PIP_ACCOUNT: ['PIP-0001042'],
  });
  expect(rows('OEA-2019-01402')[0]?.identifiers).toEqual({ RFC: ['TSN9911035H0'], CAAT: ['3TSN'], SCAC: ['TSNO'] });
});

test('the latest validation stands on the latest row, whenever that was recorded', () => {
  expect(
    rows('PIP-0001042').map(({ recordedAt, validatedOn, revalidationDue }) => [
      recordedAt,
      validatedOn,
      revalidationDue,
    ]),
  ).toEqual([
    ['2010-11-02T12:00:00Z', null, null],
    ['2011-04-20T12:00:00Z', '2023-05-16', '2027-04-20'],
  ]);
});

test('a harmonized member has its counterpart on file from the day they were joined', () => {
  const joined = { counterpartAccount: 'CT-30042217', since: '2011-04-20', pointOfContact: 'pip-host-desk-ontario' };
  expect(rows('PIP-0001042').map(({ harmonization }) => harmonization)).toEqual([
    null,
    { ...joined, siteValidation: { performedBy: 'PIP', on: '2023-05-16' } },
  ]);
  expect(rows('CT-30042217')[0]?.harmonization?.counterpartAccount).toBe('PIP-0001042');
  expect(rows('PIP-0001690')[0]?.harmonization).toBeNull();
});

test('each program uses its own words', () => {
  const words = (number: string) => rows(number).map(({ status }) => status);
  expect(words('PIP-0002604')).toEqual(['Member', 'Suspended', 'Member']);
  expect(words('CT-30010039')).toEqual(['Validated']);
  expect(words('OEA-2016-00871').slice(0, 3)).toEqual(['en trámite', 'autorizado', 'renovado']);
});

test('a consent is recorded when it was given, and its withdrawal when it was withdrawn', () => {
  expect(account('PIP-0001120').consents.filter(({ grantee }) => grantee === 'JP')).toEqual([
    { account: 'PIP-0001120', grantee: 'JP', since: '2012-05-07', until: null, recordedAt: '2012-05-07T12:00:00Z' },
    {
      account: 'PIP-0001120',
      grantee: 'JP',
      since: '2012-05-07',
      until: '2025-09-30',
      recordedAt: '2025-09-30T12:00:00Z',
    },
  ]);
  expect(account('PIP-0002218').consents.map(({ grantee }) => grantee)).toEqual(['US', 'KR']);
});

test('an authorization that has run out is expired without an event', () => {
  expect(account('OEA-2019-01402').status).toBe('EXPIRED');
  expect(account('OEA-2016-00871').status).toBe('ACTIVE');
});
