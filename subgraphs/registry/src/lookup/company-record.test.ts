import * as fc from 'fast-check';
import type { Identifier } from '@aeo-hub/core/identifier';
import type { ProgramCode } from '@aeo-hub/core/program';
import type { AccountKey } from '../account/account-key';
import { companyRecord, type CompanyRecord } from './company-record';
import type { AccountAssertion } from './lookup.repository';

const EIN: Identifier = { scheme: 'EIN', value: '741234509', country: 'US' };
const BN: Identifier = { scheme: 'BUSINESS_NUMBER', value: '712003144', country: 'CA' };

function asserts(account: AccountKey, more: Partial<AccountAssertion> = {}): AccountAssertion {
  return {
    companyId: 'C',
    account,
    legalName: `Name in ${account}`,
    tradeNames: [],
    headquarters: 'CA',
    address: null,
    identifiers: [],
    recordedAt: '2020-01-01T00:00:00.000Z',
    lateFrom: null,
    ...more,
  };
}

/** As somebody sees it who is an officer of these programs; of none unless said. */
function recordOf(assertions: readonly AccountAssertion[], own: readonly ProgramCode[] = []): CompanyRecord | null {
  return companyRecord('C', assertions, { own, unheard: [] });
}

describe('a company put together from what programs assert', () => {
  it('is named as the program of its headquarters’ country names it', () => {
    const record = recordOf([
      asserts('PIP:P1', { headquarters: 'US' }),
      asserts('CTPAT:C1', { headquarters: 'US' }),
      asserts('MEXICAN_AEO:M1', { headquarters: 'US' }),
    ]);
    expect(record).toMatchObject({ legalName: 'Name in CTPAT:C1', headquarters: 'US' });
  });

  it('is named as the first program does when none of its headquarters’ country knows it', () => {
    const record = recordOf([
      asserts('MEXICAN_AEO:M1', { headquarters: 'DE' }),
      asserts('CTPAT:C1', { headquarters: 'DE' }),
    ]);
    expect(record?.legalName).toBe('Name in CTPAT:C1');
  });

  it('carries the identifiers of all its accounts, each once, its account numbers among them, by scheme', () => {
    const record = recordOf([
      asserts('CTPAT:C1', { identifiers: [EIN, BN] }),
      asserts('PIP:P1', { identifiers: [BN] }),
    ]);
    expect(record?.identifiers.map(({ scheme, value }) => `${scheme} ${value}`)).toEqual([
      'BUSINESS_NUMBER 712003144',
      'PIP_ACCOUNT P1',
      'EIN 741234509',
      'CTPAT_ACCOUNT C1',
    ]);
  });

  it('knows its accounts in each program, in order', () => {
    const record = recordOf([asserts('CTPAT:C2'), asserts('CTPAT:C1'), asserts('PIP:P1')]);
    expect(record?.accounts).toEqual({ PIP: ['P1'], CTPAT: ['C1', 'C2'], MEXICAN_AEO: [] });
  });

  it('does not exist when nothing is asserted of it', () => {
    expect(recordOf([])).toBeNull();
  });

  it('is named as the program recorded it last, under whichever of its accounts', () => {
    const record = recordOf([
      asserts('PIP:P1', { legalName: 'Old Name' }),
      asserts('PIP:P2', { legalName: 'New Name', recordedAt: '2021-01-01T00:00:00.000Z' }),
    ]);
    expect(record?.legalName).toBe('New Name');
    expect(record?.names).toEqual(['New Name', 'Old Name']);
    expect(record?.accounts.PIP).toEqual(['P1', 'P2']);
  });

  it('tells the number of another program’s account only where that account is shown too', () => {
    const counterpart: Identifier = { scheme: 'CTPAT_ACCOUNT', value: 'C1', country: 'US' };
    const pip = asserts('PIP:P1', { identifiers: [counterpart] });
    const schemes = (assertions: readonly AccountAssertion[], own: readonly ProgramCode[] = []) =>
      recordOf(assertions, own)?.identifiers.map(({ scheme }) => scheme);
    expect(schemes([pip])).toEqual(['PIP_ACCOUNT']);
    expect(schemes([pip, asserts('CTPAT:C1')])).toEqual(['PIP_ACCOUNT', 'CTPAT_ACCOUNT']);
    expect(schemes([pip], ['PIP'])).toEqual(['PIP_ACCOUNT', 'CTPAT_ACCOUNT']);
  });

  it('tells a person’s own numbers to officers of the program that asserts them alone', () => {
    const personal: readonly Identifier[] = [
      { scheme: 'CBP_IMPORTER_NUMBER', value: '078051120', country: 'US' },
      { scheme: 'RFC', value: 'GODE561231GR8', country: 'MX' },
    ];
    const assertions = [asserts('PIP:P1', { identifiers: [...personal, BN] }), asserts('CTPAT:C1')];
    const schemes = (own: readonly ProgramCode[]) => recordOf(assertions, own)?.identifiers.map(({ scheme }) => scheme);
    const others = ['BUSINESS_NUMBER', 'PIP_ACCOUNT', 'CTPAT_ACCOUNT'];
    expect(schemes([])).toEqual(others);
    expect(schemes(['CTPAT', 'MEXICAN_AEO'])).toEqual(others);
    expect(schemes(['PIP'])?.toSorted()).toEqual([...others, 'CBP_IMPORTER_NUMBER', 'RFC'].toSorted());
  });
});

describe('what is shown of a company', () => {
  const day = fc.constantFrom('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z');
  const country = fc.constantFrom('CA', 'US', 'MX', 'DE');
  /** Accounts with names, headquarters and record times that tie as often as not. */
  const asserted = fc.uniqueArray(
    fc
      .record({
        account: fc.constantFrom<AccountKey>('PIP:1', 'PIP:2', 'CTPAT:1', 'CTPAT:2', 'MEXICAN_AEO:1', 'MEXICAN_AEO:2'),
        legalName: fc.constantFrom('Maple', 'Ridge', 'Freightways'),
        tradeNames: fc.uniqueArray(fc.constantFrom('Maple', 'Delta'), { maxLength: 2 }),
        headquarters: country,
        recordedAt: day,
        identifiers: fc.uniqueArray(
          country.map((of): Identifier => ({ ...BN, country: of })),
          { maxLength: 2 },
        ),
      })
      .map(({ account, ...more }) => asserts(account, more)),
    { selector: ({ account }) => account, minLength: 1 },
  );
  const imported = asserted.chain((inOneOrder) =>
    fc.record({
      inOneOrder: fc.constant(inOneOrder),
      inAnother: fc.shuffledSubarray(inOneOrder, { minLength: inOneOrder.length }),
    }),
  );

  it('does not depend on the order in which its accounts were imported, its legal name first of all', () => {
    fc.assert(
      fc.property(imported, fc.subarray<ProgramCode>(['PIP', 'CTPAT', 'MEXICAN_AEO']), (orders, own) => {
        const [one, another] = [recordOf(orders.inOneOrder, own), recordOf(orders.inAnother, own)];
        expect(another?.legalName).toBe(one?.legalName);
        expect(shown(another)).toEqual(shown(one));
      }),
      { numRuns: 500 },
    );
  });

  /** All of it: most fields are getters, which a comparison of the records would pass over. */
  function shown(record: CompanyRecord | null): unknown {
    if (!record) return null;
    const { legalName, tradeNames, names, headquarters, address, identifiers, accounts, lateFrom } = record;
    return { legalName, tradeNames, names, headquarters, address, identifiers, accounts, lateFrom };
  }
});
