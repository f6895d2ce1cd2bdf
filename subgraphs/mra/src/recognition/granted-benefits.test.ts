import { codes, itemsOf, membership, only, SUSPENDED, told } from './recognition.test-kit';

const claim = (counterpartAccount: string) => ({
  counterpartAccount,
  since: '2011-04-20',
  siteValidation: null,
  pointOfContact: null,
});

describe('benefits with conditions', () => {
  const pip = membership('PIP-1', 'CARRIER_HIGHWAY', { consents: ['US'], harmonization: claim('CT-1') });
  const ctpat = membership('CT-1', 'HIGHWAY_CARRIER_US_CA', { consents: ['CA', 'MX'], harmonization: claim('PIP-1') });
  const SINGLE = ['SINGLE_APPLICATION', 'SINGLE_SITE_VALIDATION', 'SINGLE_POINT_OF_CONTACT'];

  test('a harmonized carrier has one application, validation and contact, and the lanes of both countries', () => {
    const [inUs, inCa] = [
      itemsOf(told({ PIP: [pip], CTPAT: [ctpat] }), 'US'),
      itemsOf(told({ PIP: [pip], CTPAT: [ctpat] }), 'CA'),
    ];
    expect(codes(only(inUs))).toEqual(expect.arrayContaining([...SINGLE, 'FAST_LANE_US']));
    expect(codes(only(inCa))).toEqual(expect.arrayContaining([...SINGLE, 'FAST_LANE_CA']));
  });

  test('before the day of harmonization it had the lanes as a dual member, and nothing single', () => {
    const item = only(itemsOf(told({ PIP: [pip], CTPAT: [ctpat] }), 'US', '2011-04-19'));
    expect(codes(item)).toEqual([
      'TRUSTED_RECOGNITION',
      'VALIDATION_RECOGNITION',
      'EXPEDITED_CLEARANCE',
      'FAST_LANE_US',
    ]);
  });

  test('a carrier in one program only has neither', () => {
    const item = only(itemsOf(told({ PIP: [pip] }), 'US'));
    expect(codes(item)).toEqual(['TRUSTED_RECOGNITION', 'VALIDATION_RECOGNITION', 'EXPEDITED_CLEARANCE']);
  });

  test('when CTPAT suspends it, it loses the lanes into the United States and stays harmonized', () => {
    const item = only(itemsOf(told({ PIP: [pip], CTPAT: [{ ...ctpat, ...SUSPENDED }] }), 'US'));
    expect(codes(item)).toEqual(expect.arrayContaining(SINGLE));
    expect(codes(item)).not.toContain('FAST_LANE_US');
  });

  test('when CTPAT does not answer, nothing is claimed on its behalf', () => {
    const item = only(itemsOf(told({ PIP: [pip], CTPAT: null }), 'US'));
    expect(item.eligible).toBe(true);
    expect(codes(item)).toEqual(['TRUSTED_RECOGNITION', 'VALIDATION_RECOGNITION', 'EXPEDITED_CLEARANCE']);
  });

  test('what the hub cannot know stays in the condition, what it knows does not', () => {
    const conditions = only(itemsOf(told({ PIP: [pip], CTPAT: [ctpat] }), 'US')).benefits.map(({ code, condition }) => [
      code,
      condition?.('en') ?? null,
    ]);
    expect(Object.fromEntries(conditions)).toMatchObject({
      FAST_LANE_US: 'the others of the supply chain are CTPAT members too, and the driver is registered in FAST',
      SINGLE_SITE_VALIDATION: null,
    });
  });

  test.each([
    ['III', true],
    ['II', true],
    ['I', false],
    [null, false],
  ] as const)('fewer examinations in Mexico with Tier %s: %s', (tier, granted) => {
    const item = only(itemsOf(told({ CTPAT: [membership('CT-1', 'IMPORTER', { tier, consents: ['MX'] })] }), 'MX'));
    expect(item.eligible).toBe(true);
    expect(codes(item).includes('REDUCED_EXAMS')).toBe(granted);
  });

  test('joint clearance with Mexico is for the types that took part in it', () => {
    const types = ['FOREIGN_MANUFACTURER_MX', 'HIGHWAY_CARRIER_US_MX', 'CUSTOMS_BROKER'];
    const items = types.map((type) =>
      only(itemsOf(told({ CTPAT: [membership('CT-1', type, { consents: ['MX'] })] }), 'MX')),
    );
    expect(items.map((item) => codes(item).includes('JOINT_CLEARANCE'))).toEqual([true, true, false]);
  });
});
