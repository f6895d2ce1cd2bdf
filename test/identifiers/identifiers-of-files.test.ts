import { HubWithFiles } from '../hub/hub-with-files';

const LOOKUPS = `query ($identifiers: [IdentifierInput!]!) {
  companies(identifiers: $identifiers) {
    outcome problem { code message } identifier { scheme value warning }
    company {
      companyId legalName identifiers { scheme value country }
      pip { memberships { account } } ctpat { memberships { account } } mexicanAeo { memberships { account } }
    }
  }
}`;

interface Standing {
  readonly memberships: readonly { readonly account: string }[];
}

interface Lookups {
  readonly companies: readonly {
    readonly outcome: string;
    readonly problem: { readonly code: string; readonly message: string } | null;
    readonly identifier: { readonly scheme: string; readonly value: string; readonly warning: string | null };
    readonly company: {
      readonly companyId: string;
      readonly legalName: string;
      readonly pip: Standing | null;
      readonly ctpat: Standing | null;
      readonly mexicanAeo: Standing | null;
      readonly identifiers: readonly {
        readonly scheme: string;
        readonly value: string;
        readonly country: string | null;
      }[];
    } | null;
  }[];
}

describe('identifiers of files that programs send', () => {
  let hub: HubWithFiles;

  beforeAll(async () => {
    hub = await HubWithFiles.start();
  });

  afterAll(() => hub?.stop());

  async function lookUp(...asked: readonly (readonly [scheme: string, value: string])[]) {
    const identifiers = asked.map(([scheme, value]) => ({ scheme, value }));
    const { data, errors } = await hub.ask<Lookups>(LOOKUPS, { identifiers });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.companies;
  }

  /** The accounts of the company that each account is of. */
  async function accountsWith(...asked: readonly (readonly [string, string])[]) {
    return (await lookUp(...asked)).map(({ company }) =>
      [company?.pip, company?.ctpat, company?.mexicanAeo].flatMap((standing) =>
        (standing?.memberships ?? []).map(({ account }) => account),
      ),
    );
  }

  test('a generic RFC of Mexican customs links no accounts, identifies no company, and warns', async () => {
    const couriers = [['RFC', 'EDM930614781']] as const;
    const foreigners = [['RFC', 'EXTR920901TS4']] as const;
    const told = await hub.import(
      'CTPAT',
      { account: 'CT-G001', legalName: 'Paquetería Alfa', identifiers: couriers },
      { account: 'CT-G002', legalName: 'Paquetería Alfa del Norte', identifiers: couriers },
      { account: 'CT-G003', legalName: 'Lone Star Foreign LLC', identifiers: foreigners },
    );
    expect(told).toMatch(/warning: line 2, rfc "EDM930614781": GENERIC_RFC: This is a generic RFC/);
    await hub.import(
      'MEXICAN_AEO',
      { account: 'OEA-G001', legalName: 'Mensajería Alfa, S.A. de C.V.', identifiers: couriers },
      { account: 'OEA-G002', legalName: 'Lone Star Foreign Ltd', identifiers: foreigners },
    );
    expect(
      await accountsWith(
        ['CTPAT_ACCOUNT', 'CT-G001'],
        ['CTPAT_ACCOUNT', 'CT-G002'],
        ['CTPAT_ACCOUNT', 'CT-G003'],
        ['MEXICAN_AEO_NUMBER', 'OEA-G001'],
        ['MEXICAN_AEO_NUMBER', 'OEA-G002'],
      ),
    ).toEqual([['CT-G001'], ['CT-G002'], ['CT-G003'], ['OEA-G001'], ['OEA-G002']]);
    for (const { outcome, identifier } of await lookUp(...couriers, ...foreigners)) {
      expect([outcome, identifier.warning]).toEqual(['AMBIGUOUS', expect.stringContaining('identifies no company')]);
    }
  });

  test('a placeholder links no accounts, identifies no company even if only one has it, and warns', async () => {
    const placeholders = [
      ['DUNS', '999999999'],
      ['EIN', '99-9999999'],
      ['EIN', '12-3456789'],
      ['SCAC', 'UNKN'],
      ['DUNS', '111111111'],
    ] as const;
    const told = await hub.import(
      'CTPAT',
      ...placeholders.flatMap((placeholder, index) => [
        { account: `CT-P${index}A`, legalName: 'Placeholder Freight LLC', identifiers: [placeholder] },
        { account: `CT-P${index}B`, legalName: 'Placeholder Freight LLC', identifiers: [placeholder] },
      ]),
      { account: 'CT-PX', legalName: 'Alone LLC', identifiers: [['EIN', '98-7654321']] },
    );
    expect(told).toMatch(/warnings: 11; the values are taken as they are/);
    const accounts = [0, 1, 2, 3, 4].flatMap((index) => [`CT-P${index}A`, `CT-P${index}B`]);
    expect(await accountsWith(...accounts.map((account) => ['CTPAT_ACCOUNT', account] as const))).toEqual(
      accounts.map((account) => [account]),
    );
    const lookups = await lookUp(...placeholders, ['EIN', '98-7654321'], ['DUNS', '222222222']);
    expect(new Set(lookups.map(({ outcome }) => outcome))).toEqual(new Set(['AMBIGUOUS']));
    expect(lookups.every(({ identifier }) => identifier.warning?.includes('placeholder'))).toBe(true);
  });

  test('a number that a spreadsheet took for a decimal one is refused with the mend, and never is another’s', async () => {
    await hub.import(
      'CTPAT',
      { account: 'CT-F001', legalName: 'True Owner LLC', identifiers: [['USDOT', '18345610']] },
      { account: 'CT-F002', legalName: 'True Owner of DUNS LLC', identifiers: [['DUNS', '12-345-6780']] },
    );
    const told = await hub.import(
      'PIP',
      { account: 'PIP-F001', legalName: 'Float Carrier inc.', identifiers: [['USDOT', '1834561.0']] },
      { account: 'PIP-F002', legalName: 'Float Duns inc.', identifiers: [['DUNS', '12345678.0']] },
      { account: 'PIP-F003', legalName: 'Float Ein inc.', identifiers: [['EIN', '12345678.0']] },
      { account: 'PIP-F004', legalName: 'Float Tin inc.', identifiers: [['TIN', 'CA712003144.0']] },
    );
    expect(told).toContain('NOT APPLIED');
    expect(told.match(/INVALID_IDENTIFIER: .* Make the column text and export it again/g)).toHaveLength(4);
    const [asked] = await lookUp(['USDOT', '1834561.0']);
    expect(asked).toMatchObject({ outcome: 'INVALID_IDENTIFIER', problem: { code: 'DECIMAL_NUMBER' } });
    expect(await accountsWith(['USDOT', '18345610'])).toEqual([['CT-F001']]);
  });

  test('codes and numbers are taken in the forms that customs write', async () => {
    const told = await hub.import(
      'PIP',
      { account: 'PIP-D001', legalName: 'Air Nordique inc.', identifiers: [['CBSA_CARRIER_CODE', '014-']] },
      { account: 'PIP-D002', legalName: 'Rail Nordique inc.', identifiers: [['CBSA_CARRIER_CODE', '2-AB']] },
      { account: 'PIP-D004', legalName: 'BC Account Ltd.', identifiers: [['BUSINESS_NUMBER', '123456782BC0001']] },
      { account: 'PIP-D005', legalName: 'Derry Linen Ltd.', identifiers: [['TIN', 'XI123456789000']] },
      {
        account: 'PIP-D006',
        legalName: 'Sharri Ltd.',
        identifiers: [
          ['MID', 'KVSHASHA1PRI'],
          ['MID', 'GZOLIOIL1GAZ'],
        ],
      },
    );
    expect(told).toMatch(/│ 5 +│ 5 +│ 0 +│ 0 +│/);
    expect(
      await accountsWith(
        ['CBSA_CARRIER_CODE', '014-'],
        ['CBSA_CARRIER_CODE', '2–ab'],
        ['BUSINESS_NUMBER', '123456782 BC 0001'],
        ['EORI', 'xi 123456789000'],
        ['MID', 'KVSHASHA1PRI'],
      ),
    ).toEqual([['PIP-D001'], ['PIP-D002'], ['PIP-D004'], ['PIP-D005'], ['PIP-D006']]);
    const [eori, mid, lei, vat] = await lookUp(
      ['EORI', 'XI123456789000'],
      ['MID', 'GZOLIOIL1GAZ'],
      ['LEI', '97000000000000000001'],
      ['VAT', 'FR40303265045'],
    );
    expect(eori?.identifier).toEqual({ scheme: 'TIN', value: 'XI123456789000', warning: null });
    expect(mid?.company?.identifiers).toContainEqual({ scheme: 'MID', value: 'GZOLIOIL1GAZ', country: 'PS' });
    expect(mid?.company?.identifiers).toContainEqual({ scheme: 'MID', value: 'KVSHASHA1PRI', country: null });
    expect(lei).toMatchObject({ outcome: 'INVALID_IDENTIFIER', problem: { code: 'WRONG_CHECK_DIGIT' } });
    expect(vat).toMatchObject({
      outcome: 'INVALID_IDENTIFIER',
      identifier: { scheme: 'VAT', value: 'FR40303265045' },
      problem: { code: 'SCHEME_NOT_HELD', message: expect.stringContaining('EORI') },
    });
  });

  test('an import prints which accounts joined a company, and which identifiers a person must decide about', async () => {
    const EIN = [['EIN', '74-1234509']] as const;
    const first = await hub.import('PIP', {
      account: 'PIP-J1',
      legalName: 'Maple Ridge Freightways Inc.',
      identifiers: EIN,
    });
    expect(first).not.toContain('joined');
    const second = await hub.import(
      'CTPAT',
      { account: 'CT-J1', legalName: 'MAPLE RIDGE LLC', identifiers: EIN },
      { account: 'CT-J2', legalName: 'Aceros del Bajío', identifiers: EIN },
    );
    const [joined] = await lookUp(['PIP_ACCOUNT', 'PIP-J1']);
    expect(second).toContain(
      `CTPAT:CT-J1 "MAPLE RIDGE LLC" joined company ${joined?.company?.companyId} by EIN 741234509, which PIP:PIP-J1 "Maple Ridge Freightways Inc." has too`,
    );
    expect(second).toContain('Claimed for companies whose names have nothing in common.');
    expect(second).toMatch(/Company [0-9a-f-]{36} {2}Aceros del Bajío/);
    expect(second).toContain(
      'Identifiers that link no accounts until a person decides: 1; list them with: npm run registry -- clashes',
    );
    expect(await accountsWith(['CTPAT_ACCOUNT', 'CT-J1'], ['CTPAT_ACCOUNT', 'CT-J2'])).toEqual([
      ['PIP-J1', 'CT-J1'],
      ['CT-J2'],
    ]);
    expect((await lookUp(...EIN))[0]?.outcome).toBe('AMBIGUOUS');
    expect(await hub.operate('registry', 'joins')).toContain('CTPAT:CT-J1 "MAPLE RIDGE LLC" joined company');
    expect(await hub.operate('registry', 'relinked')).toBe('Rules 2, from the first.\n');
  });
});
