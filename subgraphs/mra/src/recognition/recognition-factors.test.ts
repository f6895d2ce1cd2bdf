import { LANGUAGES } from '@aeo-hub/core/language';
import { memberTypesOf } from '@aeo-hub/core/member-type';
import type { ProgramCode } from '@aeo-hub/core/program';
import {
  codes,
  CTPAT_PARTNERS,
  explained,
  failed,
  itemsOf,
  membership,
  only,
  PIP_PARTNERS,
  SUSPENDED,
  told,
} from './recognition.test-kit';

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
    expect(factors.map((factor) => factor.explanation('fr'))).toEqual([
      'L’arrangement du programme PEP avec le partenaire «\u00A0Bureau des douanes et du tarif du Japon\u00A0» (AEO) est en vigueur depuis juin 2010.',
      'L’adhésion PIP-1 est en règle le 22 novembre 2026 : active.',
      'Rien n’indique que l’arrangement soit limité à certains types d’adhérents. L’adhésion est du type : Exportateur.',
      'Rien n’indique que l’arrangement pose une condition de niveau.',
      'Le consentement du membre à communiquer cette adhésion au partenaire «\u00A0Bureau des douanes et du tarif du Japon\u00A0» (AEO) est valable le 22 novembre 2026.',
      'L’arrangement s’applique dans les deux sens : les marchandises à destination du partenaire sont visées.',
    ]);
    expect(factors[1]?.source('es')).toBe('Registro PIP-1 de PIP, Agencia de Servicios Fronterizos de Canadá (CBSA)');
  });

  test('is explained in the present tense for today and in the past tense for a past day', () => {
    const on = '2026-11-21';
    const said = (day: string) =>
      (['en', 'fr', 'es'] as const).map((language) =>
        only(itemsOf(exporter, 'JP', day))
          .factors.slice(0, 5)
          .map((factor) => factor.explanation(language)),
      );
    const [en = [], fr = [], es = []] = said(on);
    expect(en).toEqual([
      'The arrangement of PIP with Japan Customs and Tariff Bureau (AEO) was in force on 21 November 2026, since June 2010.',
      'Membership PIP-1 was in good standing on 21 November 2026: active.',
      'The arrangement is not known to be limited to certain member types. The membership was for: Exporter.',
      'The arrangement is not known to set a condition on the tier.',
      'The member’s consent to share this membership with Japan Customs and Tariff Bureau (AEO) held on 21 November 2026.',
    ]);
    expect(fr[0]).toContain('était en vigueur le 21 novembre 2026, depuis juin 2010.');
    expect(fr[1]).toBe('L’adhésion PIP-1 était en règle le 21 novembre 2026 : active.');
    expect(fr[4]).toContain('(AEO) était valable le 21 novembre 2026.');
    expect(es[0]).toContain('estaba en vigor el 21 de noviembre de 2026, desde junio de 2010.');
    expect(es[1]).toBe('La membresía PIP-1 estaba en regla el 21 de noviembre de 2026: activa.');
    expect(es[4]).toContain('estaba vigente el 21 de noviembre de 2026.');
    const today = said('2026-11-22').flat().join(' ');
    expect(today).toContain('Membership PIP-1 is in good standing on 22 November 2026: active.');
    expect(today).toContain('La membresía PIP-1 está en regla el 22 de noviembre de 2026: activa.');
    expect(today).not.toMatch(/\b(was|held|were|était|estaba|era)\b/);
  });

  test('meets every arrangement of its own program and no other: arrangements are not transitive', () => {
    expect(itemsOf(exporter, null).map(({ grantedBy }) => grantedBy)).toEqual(
      ['AU', 'EU', 'HK', 'IL', 'JP', 'KR', 'MX', 'NZ', 'PE', 'SG', 'US'], // prettier-ignore
    );
    expect(itemsOf(exporter, 'TW')).toEqual([]);
  });

  test('is not recognised in the European Union, whose arrangement with PIP is reported and not on the CBSA’s list', () => {
    const consenting = told({ PIP: [membership('PIP-1', 'EXPORTER', { consents: ['EU'] })] });
    const item = only(itemsOf(consenting, 'FR'));
    expect(failed(item)).toEqual(['ARRANGEMENT_IN_FORCE']);
    expect(item.benefits).toEqual([]);
    expect(explained(item, 'ARRANGEMENT_IN_FORCE')).toBe(
      'The arrangement of PIP with European Commission, DG TAXUD (with the Member State customs authorities) (AEO) is reported as signed on 28 October 2022, but its own administration does not list it: it gives no recognition.',
    );
    expect(only(itemsOf(consenting, 'EU', '2022-10-27')).arrangement.status).toBe('NOT_YET_SIGNED');
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
    ['a pilot', 'IN', 'PILOT', 'was signed on 22 September 2021 and is run as a pilot, without recognition as yet.'],
    ['an action plan', 'HK', 'ACTION_PLAN', 'a step before an arrangement, without recognition.'],
    ['only named', 'BH', 'UNVERIFIED', 'was found: it is listed, and gives no recognition.'],
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
      'was signed on 4 May 2012, but came into force only in July 2012.',
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
      'Membership PIP-1 is not in good standing on 22 November 2026: suspended.',
    );
  });

  test('no consent, no recognition', () => {
    const item = only(itemsOf(told({ PIP: [membership('PIP-1', 'EXPORTER', { consents: ['US', 'KR'] })] }), 'JP'));
    expect(failed(item)).toEqual(['CONSENT_GIVEN']);
    expect(explained(item, 'CONSENT_GIVEN')).toBe(
      'No consent of the member to share this membership with Japan Customs and Tariff Bureau (AEO) holds on 22 November 2026.',
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

describe('every explanation', () => {
  const everyTypeOf = (program: ProgramCode) =>
    memberTypesOf(program).map(({ code }) => membership(`${program}-1`, code));
  const everything = told({
    PIP: everyTypeOf('PIP'),
    CTPAT: everyTypeOf('CTPAT'),
    MEXICAN_AEO: everyTypeOf('MEXICAN_AEO'),
  });

  test.each(['2026-11-22', '2022-11-01', '1999-01-01'])('of %s ends in one full stop, in every language', (on) => {
    const explanations = itemsOf(everything, null, on).flatMap(({ factors }) =>
      factors.flatMap((factor) => LANGUAGES.map((language) => factor.explanation(language))),
    );
    expect(explanations.length).toBeGreaterThan(5_000);
    expect(explanations.filter((text) => !/[^.]\.$/.test(text) || text.includes('..'))).toEqual([]);
  });

  test('names an exporter of the United States in Spanish with its abbreviation and one full stop', () => {
    const exporter = told({ CTPAT: [membership('CT-1', 'EXPORTER')] });
    const [, , memberType] = only(itemsOf(exporter, 'NZ')).factors;
    expect(memberType?.explanation('es')).toBe(
      'No consta que el arreglo se limite a ciertos tipos de miembro. La membresía es de: Exportador de EE. UU.',
    );
  });
});
