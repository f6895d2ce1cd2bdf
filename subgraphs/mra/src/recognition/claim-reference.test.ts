import { CTPAT_PARTNERS, itemsOf, membership, PIP_PARTNERS, told } from './recognition.test-kit';

describe('how the benefit is claimed', () => {
  const everywhere = told({
    PIP: [membership('PIP-1', 'EXPORTER', { consents: PIP_PARTNERS })],
    CTPAT: [membership('CT-1', 'EXPORTER', { consents: CTPAT_PARTNERS })],
    MEXICAN_AEO: [membership('OEA-1', 'IMPORTADOR_EXPORTADOR', { consents: ['KR', 'US', 'CA'] })],
  });
  const claimsIn = (partner: string) =>
    itemsOf(everywhere, partner).map((item) => [item.program, item.claim?.values.map(({ en }) => en) ?? null]);

  const evidenceIn = (partner: string) =>
    itemsOf(everywhere, partner).map((item) => [item.program, item.claim?.evidence]);

  test('a Mexican member exporting to Korea is registered there by the importer, as is assumed', () => {
    const item = itemsOf(everywhere, 'KR').find(({ program }) => program === 'MEXICAN_AEO');
    expect(item?.claim).toMatchObject({ importingInto: 'KR', evidence: 'ASSUMED' });
    expect(item?.claim?.enteredBy?.es).toBe('el importador coreano');
  });

  test('into Mexico the pedimento names the supplier’s number and the key of its country', () => {
    const last = 'complemento 3: empty';
    const first = 'complemento 1: the AEO number given by the foreign supplier';
    expect(claimsIn('MX')).toEqual([
      ['PIP', [first, 'complemento 2: CAN', last]],
      ['CTPAT', [first, 'complemento 2: USA', last]],
    ]);
  });

  test('into the United States the MID is entered, which for Canada starts with the province', () => {
    expect(claimsIn('US')).toEqual([
      ['PIP', [expect.stringContaining('XO for Ontario')]],
      ['MEXICAN_AEO', ['the MID of the Mexican shipper or manufacturer']],
    ]);
  });

  test('into Singapore the permit names the partner’s country and the supplier: by its MID for the United States', () => {
    const cpc = 'customs procedure code (CPC): AEO';
    expect(claimsIn('SG')).toEqual([
      ['PIP', [cpc, 'processing code 1: CA', 'processing code 2: the supplier’s AEO code']],
      ['CTPAT', [cpc, 'processing code 1: US', 'processing code 2: the supplier’s MID']],
    ]);
    expect(evidenceIn('SG')).toEqual([
      ['PIP', 'DIRECT'],
      ['CTPAT', 'DIRECT'],
    ]);
  });

  test('into the European Union is described for members of PIP, and assumed for those of CTPAT', () => {
    expect(evidenceIn('EU')).toEqual([
      ['PIP', 'DIRECT'],
      ['CTPAT', 'ASSUMED'],
    ]);
  });

  test('into Canada nothing is known', () => {
    expect(claimsIn('CA')).toEqual([
      ['CTPAT', null],
      ['MEXICAN_AEO', null],
    ]);
  });
});
