import { PROGRAM_CODES, type ProgramCode } from '@aeo-hub/core/program';
import type { AnsweredMembership, ProgramAnswer, ProgramAnswers } from '../program-answer/program-answer';
import { SHIPPED_REFERENCE } from '../reference/shipped-reference';
import { recognise } from './recognise';
import type { Recognition } from './recognition';

const TODAY = '2026-11-22';
const CTPAT_PARTNERS = ['NZ', 'CA', 'JO', 'JP', 'KR', 'EU', 'TW', 'IL', 'MX', 'SG', 'DO', 'PE', 'GB'];
const PIP_PARTNERS = ['US', 'JP', 'KR', 'SG', 'MX', 'IL', 'AU', 'HK', 'NZ', 'PE'];

function membership(account: string, memberType: string, rest: Partial<AnsweredMembership> = {}): AnsweredMembership {
  const active = { status: 'ACTIVE', inGoodStanding: true, tier: null, consents: [], harmonization: null } as const;
  return { id: `id of ${account}`, account, memberType, ...active, ...rest };
}

const SUSPENDED = { status: 'SUSPENDED', inGoodStanding: false } as const;

/** Programs that are not named answered that they know nothing. */
function told(memberships: Partial<Record<ProgramCode, readonly AnsweredMembership[] | null>>): ProgramAnswers {
  const answer = (program: ProgramCode): ProgramAnswer | null => {
    const own = memberships[program] === undefined ? [] : memberships[program];
    if (own === null) return null;
    if (own.length === 0) return { program, outcome: 'NOT_CONFIRMED', memberships: own };
    const isMember = own.some((one) => one.inGoodStanding);
    return { program, outcome: isMember ? 'MEMBER' : 'NOT_IN_GOOD_STANDING', memberships: own };
  };
  const [PIP, CTPAT, MEXICAN_AEO] = PROGRAM_CODES.map(answer);
  return { PIP: PIP ?? null, CTPAT: CTPAT ?? null, MEXICAN_AEO: MEXICAN_AEO ?? null };
}

function itemsOf(answers: ProgramAnswers, partner: string | null, on = TODAY): readonly Recognition[] {
  return recognise({ answers, on, in: partner }, SHIPPED_REFERENCE).items;
}

function only(items: readonly Recognition[]): Recognition {
  const [item, ...rest] = items;
  if (!item || rest.length > 0) throw new Error(`Expected one recognition, got ${items.length}.`);
  return item;
}

const claim = (counterpartAccount: string) => ({
  counterpartAccount,
  since: '2011-04-20',
  siteValidation: null,
  pointOfContact: null,
});

const failed = (item: Recognition) => item.factors.filter(({ passed }) => !passed).map(({ code }) => code);
const codes = (item: Recognition) => item.benefits.map(({ code }) => code);
const explained = (item: Recognition, code: string) =>
  item.factors.find((factor) => factor.code === code)?.explanation('en');

describe('a membership in good standing with consent', () => {
  const exporter = told({ PIP: [membership('PIP-1', 'EXPORTER', { consents: PIP_PARTNERS })] });

  test('is recognised in Japan under the arrangement of 2010', () => {
    const item = only(itemsOf(exporter, 'JP'));
    expect(item.arrangement.arrangement.id).toBe('PIP-JP');
    expect(item).toMatchObject({ program: 'PIP', grantedBy: 'JP', eligible: true, membershipId: 'id of PIP-1' });
    expect(codes(item)).toEqual(['TRUSTED_RECOGNITION', 'VALIDATION_RECOGNITION', 'EXPEDITED_CLEARANCE']);
  });

  test('has all six factors told, in order, each explained in three languages', () => {
    const { factors } = only(itemsOf(exporter, 'JP'));
    expect(factors.map(({ code }) => code)).toEqual([
      'ARRANGEMENT_IN_FORCE',
      'GOOD_STANDING',
      'MEMBER_TYPE_IN_SCOPE',
      'TIER_IN_SCOPE',
      'CONSENT_GIVEN',
      'DIRECTION_COVERED',
    ]);
    expect(factors.map(({ explanation }) => explanation('fr'))).toEqual([
      "L'accord du programme PEP avec Japan Customs and Tariff Bureau (AEO) est en vigueur depuis juin 2010.",
      "L'adhésion PIP-1 était en règle le 22 novembre 2026 : active.",
      "Rien n'indique que l'accord soit limité à certains types d'adhérents. L'adhésion est du type : Exportateur.",
      "Rien n'indique que l'accord pose une condition de niveau.",
      'Le consentement du membre à communiquer cette adhésion à Japan Customs and Tariff Bureau (AEO) était valable le 22 novembre 2026.',
      "L'accord s'applique dans les deux sens : les marchandises à destination du partenaire sont visées.",
    ]);
    expect(factors.map(({ source }) => source('es'))[1]).toBe(
      'Registro PIP-1 de PIP, Agencia de Servicios Fronterizos de Canadá (CBSA)',
    );
  });

  test('meets every arrangement of its own program and no other: arrangements are not transitive', () => {
    expect(itemsOf(exporter, null).map(({ grantedBy }) => grantedBy)).toEqual(
      ['AU', 'HK', 'IL', 'JP', 'KR', 'MX', 'NZ', 'PE', 'SG', 'US'], // prettier-ignore
    );
    expect(itemsOf(exporter, 'EU')).toEqual([]);
  });

  test('was worth nothing before the arrangement was signed', () => {
    const item = only(itemsOf(exporter, 'HK', '2019-05-31'));
    expect(failed(item)).toEqual(['ARRANGEMENT_IN_FORCE']);
    expect(item.benefits).toEqual([]);
    expect(item.arrangement.status).toBe('NOT_YET_SIGNED');
    expect(explained(item, 'ARRANGEMENT_IN_FORCE')).toBe(
      'The arrangement of PIP with Hong Kong Customs and Excise Department (AEO) was signed on 27 June 2019: on 31 May 2019 there was none yet.',
    );
  });

  test('has priority in an examination in Hong Kong, where that is announced', () => {
    expect(codes(only(itemsOf(exporter, 'HK')))).toEqual(expect.arrayContaining(['REDUCED_EXAMS', 'PRIORITY_EXAM']));
  });
});

describe('an arrangement that is not in force recognises nobody', () => {
  const answers = told({
    CTPAT: [membership('CT-1', 'IMPORTER', { tier: 'III', consents: ['IN', 'UY', 'BH'] })],
    MEXICAN_AEO: [membership('OEA-1', 'IMPORTADOR_EXPORTADOR', { consents: ['CL', 'HK', 'IL', 'BR'] })],
  });

  test.each([
    ['signed only', 'CL', 'SIGNED', 'was signed on 21 July 2018, but is not known to be in force.'],
    ['a pilot', 'IN', 'PILOT', 'was signed on 22 September 2021 and is run as a pilot, which recognises nobody yet.'],
    ['an action plan', 'HK', 'ACTION_PLAN', 'a step before an arrangement, which recognises nobody.'],
    ['only named', 'BH', 'UNVERIFIED', 'was found: it is listed, and recognises nobody.'],
  ])('%s', (_, partner, status, words) => {
    const item = only(itemsOf(answers, partner));
    expect(failed(item)).toEqual(['ARRANGEMENT_IN_FORCE']);
    expect(item.arrangement.status).toBe(status);
    expect(explained(item, 'ARRANGEMENT_IN_FORCE')).toContain(words);
  });

  test('not even between its signature and its implementation', () => {
    const item = only(
      itemsOf(told({ CTPAT: [membership('CT-1', 'IMPORTER', { consents: ['EU'] })] }), 'EU', '2012-06-30'),
    );
    expect(failed(item)).toEqual(['ARRANGEMENT_IN_FORCE']);
    expect(explained(item, 'ARRANGEMENT_IN_FORCE')).toContain(
      'was signed on 4 May 2012, but is in force only since July 2012.',
    );
  });

  test('and of two with one partner each is told by itself', () => {
    const items = itemsOf(answers, 'BR').filter(({ program }) => program === 'MEXICAN_AEO');
    expect(items.map(({ arrangement }) => arrangement.arrangement.id)).toEqual([
      'MEXICAN_AEO-BR',
      'MEXICAN_AEO-BR-MERCPA',
    ]);
  });
});

describe('a factor that fails is named', () => {
  test('a suspended carrier is not eligible, and stays listed', () => {
    const item = only(
      itemsOf(told({ PIP: [membership('PIP-1', 'CARRIER_HIGHWAY', { ...SUSPENDED, consents: ['KR'] })] }), 'KR'),
    );
    expect(failed(item)).toEqual(['GOOD_STANDING']);
    expect(explained(item, 'GOOD_STANDING')).toBe(
      'Membership PIP-1 was not in good standing on 22 November 2026: suspended.',
    );
  });

  test('no consent, no recognition', () => {
    const item = only(itemsOf(told({ PIP: [membership('PIP-1', 'EXPORTER', { consents: ['US', 'KR'] })] }), 'JP'));
    expect(failed(item)).toEqual(['CONSENT_GIVEN']);
    expect(explained(item, 'CONSENT_GIVEN')).toBe(
      'No consent of the member to share this membership with Japan Customs and Tariff Bureau (AEO) held on 22 November 2026.',
    );
  });

  test('consent to one member state is no consent to the Union', () => {
    const item = only(itemsOf(told({ CTPAT: [membership('CT-1', 'EXPORTER', { consents: ['FR'] })] }), 'FR'));
    expect(failed(item)).toEqual(['CONSENT_GIVEN']);
  });

  test('a customs broker is outside the arrangement with the Union, and is told who is inside', () => {
    const broker = told({ CTPAT: [membership('CT-1', 'CUSTOMS_BROKER', { consents: CTPAT_PARTNERS })] });
    const item = only(itemsOf(broker, 'EU'));
    expect(failed(item)).toEqual(['MEMBER_TYPE_IN_SCOPE']);
    expect(explained(item, 'MEMBER_TYPE_IN_SCOPE')).toMatch(
      /^The arrangement covers: .*Sea carrier.* The membership is for: Licensed U\.S\. customs broker\.$/,
    );
  });
});

describe('the partner asked for', () => {
  const trader = told({
    CTPAT: [
      membership('CT-1', 'IMPORTER', { tier: 'III', consents: CTPAT_PARTNERS }),
      membership('CT-1-X', 'EXPORTER', { consents: CTPAT_PARTNERS }),
    ],
  });

  test('a member state of the Union is answered under the Union’s arrangement, granted by the Union', () => {
    const items = itemsOf(trader, 'FR');
    expect(items.map(({ grantedBy, eligible }) => [grantedBy, eligible])).toEqual([
      ['EU', true],
      ['EU', true],
    ]);
  });

  test('the United Kingdom is answered under its own arrangement today, and under the Union’s while it was in it', () => {
    expect(itemsOf(trader, 'GB').map(({ arrangement }) => arrangement.arrangement.id)).toEqual([
      'CTPAT-GB',
      'CTPAT-GB',
    ]);
    expect(
      itemsOf(trader, 'GB', '2019-06-30')
        .filter(({ eligible }) => eligible)
        .map(({ grantedBy }) => grantedBy),
    ).toEqual(['EU', 'EU']);
  });

  test('a country without an arrangement is answered with nothing', () => expect(itemsOf(trader, 'CN')).toEqual([]));
});

describe('the order of answers', () => {
  test('is by program, then partner country, then the membership’s order', () => {
    const answers = told({
      MEXICAN_AEO: [membership('OEA-1', 'TEXTIL')],
      CTPAT: [membership('CT-2', 'IMPORTER'), membership('CT-1', 'EXPORTER')],
      PIP: [membership('PIP-1', 'IMPORTER')],
    });
    const told3 = itemsOf(answers, null).filter(({ grantedBy }) => ['KR', 'US', 'JP'].includes(grantedBy));
    expect(told3.map(({ program, grantedBy, membershipId }) => `${program} ${grantedBy} ${membershipId}`)).toEqual([
      'PIP JP id of PIP-1',
      'PIP KR id of PIP-1',
      'PIP US id of PIP-1',
      'CTPAT JP id of CT-2',
      'CTPAT JP id of CT-1',
      'CTPAT KR id of CT-2',
      'CTPAT KR id of CT-1',
      'MEXICAN_AEO KR id of OEA-1',
      'MEXICAN_AEO US id of OEA-1',
    ]);
  });
});

describe('a program that did not answer', () => {
  test('is named, and says nothing about what is missing', () => {
    const answers = { ...told({ CTPAT: [membership('CT-1', 'EXPORTER', { consents: ['JP'] })] }), PIP: null };
    const set = recognise({ answers, on: TODAY, in: 'JP' }, SHIPPED_REFERENCE);
    expect([set.complete, set.unavailable]).toEqual([false, ['PIP']]);
    expect(set.items.map(({ program, eligible }) => [program, eligible])).toEqual([['CTPAT', true]]);
  });

  test('counts the same when it says that it is unavailable', () => {
    const unavailable = { program: 'MEXICAN_AEO', outcome: 'UNAVAILABLE', memberships: [] } as const;
    const set = recognise(
      { answers: { ...told({}), MEXICAN_AEO: unavailable }, on: TODAY, in: null },
      SHIPPED_REFERENCE,
    );
    expect(set).toEqual({ complete: false, unavailable: ['MEXICAN_AEO'], items: [] });
  });

  test('is none of those that know nothing', () => {
    expect(recognise({ answers: told({}), on: TODAY, in: null }, SHIPPED_REFERENCE)).toEqual({
      complete: true,
      unavailable: [],
      items: [],
    });
  });
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
      FAST_LANE_US: 'the driver is registered in FAST',
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

describe('how the benefit is claimed', () => {
  const everywhere = told({
    PIP: [membership('PIP-1', 'EXPORTER', { consents: PIP_PARTNERS })],
    CTPAT: [membership('CT-1', 'EXPORTER', { consents: CTPAT_PARTNERS })],
    MEXICAN_AEO: [membership('OEA-1', 'IMPORTADOR_EXPORTADOR', { consents: ['KR', 'US', 'CA'] })],
  });
  const claimsIn = (partner: string) =>
    itemsOf(everywhere, partner).map((item) => [item.program, item.claim?.values.map(({ en }) => en) ?? null]);

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

  test('into Canada nothing is known', () => {
    expect(claimsIn('CA')).toEqual([
      ['CTPAT', null],
      ['MEXICAN_AEO', null],
    ]);
  });
});
