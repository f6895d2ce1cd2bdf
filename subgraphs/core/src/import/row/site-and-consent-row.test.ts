import { headerOf } from '../file/header';
import type { ConsentField, SiteField } from '../format/fields';
import { trialProgram } from '../import-trial';
import { consentShape } from './consent-row';
import { RowParser } from './row-parser';
import { siteShape } from './site-row';

const { format } = trialProgram('PIP');

function site(said: Partial<Record<SiteField, string>>) {
  const sound = {
    account: 'PIP-1',
    siteId: 'S 1',
    name: 'Yard',
    addressCountry: 'CA',
    recordedAt: '2020-02-01T12:00:00Z',
  };
  const cells = format.sites.map(([field]) => ({ ...sound, ...said })[field] ?? '');
  return new RowParser(headerOf(format, 'sites'), siteShape(format)).parse({ line: 2, cells });
}

function consent(said: Partial<Record<ConsentField, string>>) {
  const sound = { account: 'PIP-1', grantee: 'JP', since: '2012-05-07', recordedAt: '2012-05-07T12:00:00Z' };
  const cells = format.consents.map(([field]) => ({ ...sound, ...said })[field] ?? '');
  return new RowParser(headerOf(format, 'consents'), consentShape(format)).parse({ line: 2, cells });
}

const codes = (parsed: ReturnType<typeof site> | ReturnType<typeof consent>) =>
  parsed.ok ? [] : parsed.faults.map(({ column, code }) => `${column} ${code}`);

describe('a row of a sites file', () => {
  it('is read with its validation, or without one', () => {
    expect(site({ validatedBy: 'ctpat', validatedOn: '2021-01-01', MID: 'XOMAPRID4410MIL' })).toEqual({
      ok: true,
      row: {
        line: 2,
        account: 'PIP-1',
        siteId: 'S 1',
        recordedAt: '2020-02-01T12:00:00.000Z',
        site: {
          name: 'Yard',
          address: { lines: [], city: null, region: null, postalCode: null, country: 'CA' },
          identifiers: [{ scheme: 'MID', value: 'XOMAPRID4410MIL', country: 'CA' }],
        },
        validation: {
          performedBy: 'CTPAT',
          validatedOn: '2021-01-01',
          revalidationDue: null,
          recordedAt: '2020-02-01T12:00:00.000Z',
        },
      },
      warnings: [],
    });
    expect(site({})).toMatchObject({ ok: true, row: { validation: null } });
  });

  it('is rejected without a country, or with half a validation', () => {
    expect(codes(site({ addressCountry: '' }))).toEqual(['addresscountry MISSING_VALUE']);
    expect(codes(site({ validatedOn: '2021-01-01' }))).toEqual(['validatedby MISSING_VALUE']);
    expect(codes(site({ validatedBy: 'PIP' }))).toEqual(['validatedon MISSING_VALUE']);
  });
});

describe('a row of a consents file', () => {
  it.each([
    ['jp', 'JP'],
    ['EU', 'EU'],
    ['Traders', 'TRADERS'],
  ])('names its grantee: %s', (grantee, expected) => {
    expect(consent({ grantee })).toMatchObject({ ok: true, row: { grantee: expected, until: null } });
  });

  it('is rejected for a grantee that is none, or an end that is not after the beginning', () => {
    expect(codes(consent({ grantee: 'UK' }))).toEqual(['grantee UNKNOWN_GRANTEE']);
    expect(codes(consent({ until: '2012-05-07' }))).toEqual(['until DATES_CROSSED']);
    expect(codes(consent({ until: '2012-05-08' }))).toEqual([]);
  });
});
