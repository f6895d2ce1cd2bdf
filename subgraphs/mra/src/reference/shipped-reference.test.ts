import { LANGUAGES, type Localized } from '@aeo-hub/core/language';
import type { Arrangement } from './arrangement';
import { SHIPPED_REFERENCE } from './shipped-reference.test-kit';

const { arrangements, benefits, claims, programs } = SHIPPED_REFERENCE;

/** Every arrangement of the register: id, status, signed, implemented, confidence. */
const REGISTER = [
  ['PIP-US', 'IN_FORCE', '2008-06-28', null, 'MISSION'],
  ['PIP-JP', 'IN_FORCE', '2010-06', null, 'MISSION'],
  ['PIP-KR', 'IN_FORCE', '2010-06', null, 'MISSION'],
  ['PIP-SG', 'IN_FORCE', '2010-06-25', null, 'MISSION'],
  ['PIP-MX', 'IN_FORCE', '2016-05-11', null, 'MISSION'],
  ['PIP-IL', 'IN_FORCE', '2017-07', null, 'MISSION'],
  ['PIP-AU', 'IN_FORCE', '2017-07', null, 'MISSION'],
  ['PIP-HK', 'IN_FORCE', '2019-06-27', null, 'MISSION'],
  ['PIP-NZ', 'IN_FORCE', '2019-06', null, 'MISSION'],
  ['PIP-PE', 'IN_FORCE', '2022-06', null, 'MISSION'],
  ['PIP-EU', 'UNVERIFIED', '2022-10-28', '2025-08-01', 'FOUND'],
  ['CTPAT-NZ', 'IN_FORCE', '2007-06', null, 'FOUND'],
  ['CTPAT-CA', 'IN_FORCE', '2008-06-28', null, 'MISSION'],
  ['CTPAT-JO', 'IN_FORCE', '2008-06', null, 'FOUND'],
  ['CTPAT-JP', 'IN_FORCE', '2009-06', null, 'FOUND'],
  ['CTPAT-KR', 'IN_FORCE', '2010-06', null, 'FOUND'],
  ['CTPAT-EU', 'IN_FORCE', '2012-05-04', '2012-07', 'FOUND'],
  ['CTPAT-TW', 'IN_FORCE', '2012-11', null, 'FOUND'],
  ['CTPAT-IL', 'IN_FORCE', '2014-06-27', null, 'FOUND'],
  ['CTPAT-MX', 'IN_FORCE', '2014-10-17', null, 'FOUND'],
  ['CTPAT-SG', 'IN_FORCE', '2014-12', null, 'FOUND'],
  ['CTPAT-DO', 'IN_FORCE', '2015-12-08', null, 'FOUND'],
  ['CTPAT-PE', 'IN_FORCE', '2018-09', null, 'FOUND'],
  ['CTPAT-GB', 'IN_FORCE', '2021-01-21', null, 'FOUND'],
  ['CTPAT-IN', 'PILOT', '2021-09-22', null, 'FOUND'],
  ['CTPAT-UY', 'SIGNED', '2022-07', null, 'FOUND'],
  ['CTPAT-BR', 'SIGNED', '2022-09-16', null, 'FOUND'],
  ['CTPAT-GT', 'SIGNED', '2023-04-17', null, 'FOUND'],
  ['CTPAT-CO', 'SIGNED', '2023-04-17', null, 'FOUND'],
  ['CTPAT-BH', 'UNVERIFIED', null, null, 'UNVERIFIED'],
  ['MEXICAN_AEO-KR', 'IN_FORCE', '2014-03-11', '2015-02', 'FOUND'],
  ['MEXICAN_AEO-US', 'IN_FORCE', '2014-10-17', null, 'FOUND'],
  ['MEXICAN_AEO-CA', 'IN_FORCE', '2016-05-11', null, 'MISSION'],
  ['MEXICAN_AEO-CL', 'SIGNED', '2018-07-21', null, 'FOUND'],
  ['MEXICAN_AEO-CO', 'SIGNED', '2018-07-21', null, 'FOUND'],
  ['MEXICAN_AEO-PE', 'SIGNED', '2018-07-21', null, 'FOUND'],
  ['MEXICAN_AEO-BR', 'SIGNED', '2021-05-05', null, 'FOUND'],
  ['MEXICAN_AEO-AR-MERCPA', 'SIGNED', '2025-05', null, 'UNVERIFIED'],
  ['MEXICAN_AEO-BR-MERCPA', 'SIGNED', '2025-05', null, 'UNVERIFIED'],
  ['MEXICAN_AEO-PY-MERCPA', 'SIGNED', '2025-05', null, 'UNVERIFIED'],
  ['MEXICAN_AEO-UY-MERCPA', 'SIGNED', '2025-05', null, 'UNVERIFIED'],
  ['MEXICAN_AEO-IL', 'ACTION_PLAN', null, null, 'FOUND'],
  ['MEXICAN_AEO-HK', 'ACTION_PLAN', null, null, 'FOUND'],
  ['MEXICAN_AEO-BO', 'UNVERIFIED', null, null, 'UNVERIFIED'],
  ['MEXICAN_AEO-DO', 'UNVERIFIED', null, null, 'UNVERIFIED'],
  ['MEXICAN_AEO-GT', 'UNVERIFIED', null, null, 'UNVERIFIED'],
  ['MEXICAN_AEO-UY', 'UNVERIFIED', null, null, 'UNVERIFIED'],
];

function row(id: string): Arrangement {
  const found = arrangements.find((arrangement) => arrangement.id === id);
  if (!found) throw new Error(`No arrangement ${id}.`);
  return found;
}

function partnersOf(instrument: string): readonly string[] {
  return arrangements
    .filter((arrangement) => arrangement.instrument === instrument)
    .map(({ partner }) => partner.country);
}

/** Every text for readers anywhere in the value. */
function textsIn(value: unknown): readonly Localized[] {
  if (typeof value !== 'object' || value === null) return [];
  if (value instanceof Map) return [...value.values()].flatMap(textsIn);
  if ('en' in value && 'fr' in value && 'es' in value) return [value as Localized];
  return Object.values(value).flatMap(textsIn);
}

describe('the register of arrangements', () => {
  test('has 47 rows, each as its sources state it', () => {
    expect(
      arrangements.map(({ id, status, signedOn, implementedOn, confidence }) => [
        id,
        status,
        signedOn,
        implementedOn,
        confidence,
      ]),
    ).toEqual(REGISTER);
  });

  test('has the ten arrangements of PIP that the CBSA lists, all in force, and no other that is', () => {
    const pip = arrangements.filter(({ program, status }) => program === 'PIP' && status !== 'UNVERIFIED');
    expect(pip.map((arrangement) => arrangement.partner.country)).toEqual(
      ['US', 'JP', 'KR', 'SG', 'MX', 'IL', 'AU', 'HK', 'NZ', 'PE'], // prettier-ignore
    );
    expect(pip.every(({ status, confidence }) => status === 'IN_FORCE' && confidence === 'MISSION')).toBe(true);
  });

  test('lists PIP’s with the European Union as reported, with its sources: the CBSA’s list does not carry it', () => {
    const { partner, source, note, benefits: granted } = row('PIP-EU');
    expect(partner).toMatchObject({ country: 'EU', tiers: ['AEOS', 'AEOF'] });
    expect(source.en).toContain('Joint Customs Cooperation Committee meeting, 28 October 2022, Joint Report');
    expect(source.en.split('; ')).toHaveLength(4);
    expect(note?.en).toContain('not on the CBSA’s list of ten arrangements');
    expect(granted.map(({ benefit }) => benefit.code)).toEqual([
      'TRUSTED_RECOGNITION',
      'EXPEDITED_CLEARANCE',
      'REDUCED_EXAMS',
      'BUSINESS_RESUMPTION',
    ]);
  });

  test('says of New Zealand that its scheme is for exporters, and that it lists Canada and the United States', () => {
    expect(row('PIP-NZ').note?.en).toBe(
      'The Secure Exports Scheme is for exporters. New Zealand Customs lists Canada among its current arrangements.',
    );
    expect(row('CTPAT-NZ').note?.en).toContain('lists the United States among its current arrangements');
    for (const id of ['PIP-NZ', 'CTPAT-NZ']) expect(row(id).source.en).toContain('customs.govt.nz');
  });

  test('shows an arrangement between two home programs once from each side, under one instrument', () => {
    const twice = [
      ['PIP-US', 'CTPAT-CA'],
      ['PIP-MX', 'MEXICAN_AEO-CA'],
      ['CTPAT-MX', 'MEXICAN_AEO-US'],
    ] as const;
    for (const [one, other] of twice) expect(row(one).instrument).toBe(row(other).instrument);
  });

  test('shows a plurilateral arrangement once for each partner, under one instrument', () => {
    expect(partnersOf('PACIFIC_ALLIANCE_2018')).toEqual(['CL', 'CO', 'PE']);
    expect(partnersOf('MERCOSUR_PACIFIC_ALLIANCE_2025')).toEqual(['AR', 'BR', 'PY', 'UY']);
  });

  test('lets no two other arrangements share an instrument', () => {
    const instruments = arrangements.map(({ instrument }) => instrument);
    const shared = instruments.filter((instrument, index) => instruments.indexOf(instrument) !== index);
    expect([...new Set(shared)].toSorted()).toEqual([
      'CA-MX-2016',
      'CA-US-2008',
      'MERCOSUR_PACIFIC_ALLIANCE_2025',
      'MX-US-2014',
      'PACIFIC_ALLIANCE_2018',
    ]);
  });

  test('lists what was only named somewhere without a source, and says so', () => {
    const unsourced = arrangements.filter(({ source }) => source.en.startsWith('No source was found'));
    expect(unsourced.map(({ id }) => id)).toEqual([
      'CTPAT-BH',
      'MEXICAN_AEO-BO',
      'MEXICAN_AEO-DO',
      'MEXICAN_AEO-GT',
      'MEXICAN_AEO-UY',
    ]);
    expect(unsourced.every(({ status, signedOn }) => status === 'UNVERIFIED' && signedOn === null)).toBe(true);
  });

  test('limits one arrangement to certain member types: that of CTPAT with the European Union, without brokers and forwarders', () => {
    expect(arrangements.filter(({ memberTypes }) => memberTypes !== null).map(({ id }) => id)).toEqual(['CTPAT-EU']);
    expect(row('CTPAT-EU').memberTypes).toEqual(
      ['IMPORTER', 'EXPORTER', 'FOREIGN_MANUFACTURER_MX', 'FOREIGN_MANUFACTURER_CA', 'SEA_CARRIER', 'AIR_CARRIER'], // prettier-ignore
    );
  });

  test('knows the tiers that partners bring in', () => {
    const tiered = arrangements.filter(({ partner }) => partner.tiers !== null);
    expect(Object.fromEntries(tiered.map(({ id, partner }) => [id, partner.tiers]))).toEqual({
      'PIP-EU': ['AEOS', 'AEOF'],
      'CTPAT-EU': ['AEOS', 'AEOF'],
      'CTPAT-SG': ['STP-Plus'],
      'CTPAT-GB': ['AEOS'],
      'CTPAT-BR': ['OEA-Segurança'],
      'MEXICAN_AEO-BR': ['OEA-Segurança'],
    });
  });

  test('names partners as in the arrangement as signed', () => {
    expect(row('PIP-AU').partner).toEqual({
      country: 'AU',
      administration: {
        en: 'Australian Department of Immigration and Border Protection',
        fr: 'Department of Immigration and Border Protection de l’Australie',
        es: 'Australian Department of Immigration and Border Protection',
      },
      name: {
        en: 'Australian Trusted Trader Programme',
        fr: 'Programme des négociants fiables',
        es: 'Australian Trusted Trader Programme',
      },
      acronym: { en: 'ATT', fr: 'PNF', es: 'ATT' },
      tiers: null,
    });
    expect(row('CTPAT-MX').partner.acronym?.es).toBe('NEEC/OEA');
    expect(row('CTPAT-BH').partner.acronym).toBeNull();
  });

  test('names in French the partners that the CBSA’s French page names, alike in every row, and cites that page', () => {
    const french = arrangements.filter(({ partner }) => partner.administration.fr !== partner.administration.en);
    const names = new Map(french.map(({ partner }) => [partner.administration.en, partner.administration.fr]));
    expect(Object.fromEntries(names)).toEqual({
      'U.S. Customs and Border Protection': 'Service des douanes et de la protection des frontières des États-Unis',
      'Japan Customs and Tariff Bureau': 'Bureau des douanes et du tarif du Japon',
      'Korea Customs Service': 'Service des douanes de la Corée',
      'Singapore Customs': 'Administration douanière de Singapour',
      'Tax Administration Service of the United Mexican States':
        'Service de l’administration de l’impôt des États-Unis du Mexique',
      'Tax Administration Service (SAT)': 'Service de l’administration de l’impôt (SAT)',
      'Israel Tax Authority': 'Administration Fiscale d’Israël',
      'Australian Department of Immigration and Border Protection':
        'Department of Immigration and Border Protection de l’Australie',
      'Hong Kong Customs and Excise Department': 'Service des douanes et accises de Hong Kong',
      'New Zealand Customs Service': 'Service des douanes de la Nouvelle-Zélande',
      'Canada Border Services Agency': 'Agence des services frontaliers du Canada',
    });
    for (const { partner } of arrangements) {
      const { en, fr } = partner.administration;
      expect(fr).toBe(names.get(en) ?? en);
    }
    expect(french.filter(({ source }) => !source.en.includes('mutrec-recmut-fra.html'))).toEqual([]);
  });

  test('is grouped by partner without losing or repeating a row', () => {
    for (const program of ['PIP', 'CTPAT', 'MEXICAN_AEO'] as const) {
      const grouped = SHIPPED_REFERENCE.byPartner[program].flatMap((group) => group.arrangements);
      expect(new Set(grouped)).toEqual(new Set(arrangements.filter((arrangement) => arrangement.program === program)));
    }
  });
});

describe('benefits', () => {
  test('are 35, each known by one code', () => {
    expect(benefits).toHaveLength(35);
    expect(new Set(benefits.map(({ code }) => code)).size).toBe(35);
  });

  test('of arrangements are in the order in which each was read', () => {
    expect(row('PIP-US').benefits.map(({ benefit }) => benefit.code)).toEqual([
      'TRUSTED_RECOGNITION',
      'VALIDATION_RECOGNITION',
      'EXPEDITED_CLEARANCE',
      'SINGLE_APPLICATION',
      'SINGLE_SITE_VALIDATION',
      'SINGLE_POINT_OF_CONTACT',
      'FAST_LANE_US',
    ]);
    expect(arrangements.flatMap(({ benefits: granted }) => granted)).toHaveLength(118);
  });

  test('of one application, one validation and one contact are for every harmonized member: the focus on carriers is no limit', () => {
    const harmonized = benefits.filter(({ rules }) => rules.some(({ harmonizedOnly }) => harmonizedOnly));
    expect(harmonized.map(({ code }) => code)).toEqual([
      'SINGLE_APPLICATION',
      'SINGLE_SITE_VALIDATION',
      'SINGLE_POINT_OF_CONTACT',
    ]);
    const types = harmonized.flatMap(({ rules }) => rules.map((rule) => rule.memberTypes));
    expect(new Set(types)).toEqual(new Set([null]));
  });

  test('that nobody states but that follow from another program’s say from which', () => {
    const derived = benefits.flatMap(({ code, rules }) =>
      rules.filter(({ source }) => source.en.startsWith('Derived')).map(({ program }) => `${code} ${program}`),
    );
    expect(derived).toEqual(['FAST_LANE_CA CTPAT', 'FAST_LANE_US PIP']);
  });

  test('of the FAST lanes into the United States are also for importers and for manufacturers at the southern border', () => {
    const rules = benefits.find(({ code }) => code === 'FAST_LANE_US')?.rules ?? [];
    expect(rules.map(({ program, memberTypes }) => [program, memberTypes])).toEqual([
      ['CTPAT', ['HIGHWAY_CARRIER_US_CA', 'HIGHWAY_CARRIER_US_MX', 'IMPORTER', 'FOREIGN_MANUFACTURER_MX']],
      ['PIP', ['CARRIER_HIGHWAY', 'IMPORTER']],
    ]);
    expect(rules[0]?.source.en).toContain('68 FR 55405');
  });
});

describe('claim references', () => {
  test('are known for eight territories, directly for Mexico and Singapore, and for PIP into the European Union', () => {
    expect(Object.fromEntries([...claims].map(([territory, { evidence }]) => [territory, evidence]))).toEqual({
      US: 'ASSUMED',
      MX: 'DIRECT',
      KR: 'ASSUMED',
      SG: 'DIRECT',
      JP: 'ASSUMED',
      HK: 'ASSUMED',
      NZ: 'ASSUMED',
      EU: 'ASSUMED',
    });
    const described = [...claims].filter(([, { directFor }]) => directFor !== null);
    expect(described.map(([territory, { directFor }]) => [territory, directFor])).toEqual([['EU', ['PIP']]]);
  });
});

describe('texts for readers', () => {
  const texts = textsIn({ arrangements, benefits, claims, programs });

  test('are there in every language', () => {
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => LANGUAGES.some((language) => text[language].trim() === ''))).toEqual([]);
  });

  test('are translated, not repeated, wherever they are sentences', () => {
    const rules = benefits.flatMap((benefit) => benefit.rules);
    const sentences = [
      ...benefits.flatMap(({ name, description }) => [name, description]),
      ...rules.map(({ condition }) => condition),
      ...arrangements.flatMap(({ statusBasis, benefitsBasis, note }) => [statusBasis, benefitsBasis, note]),
      ...[...claims.values()].map(({ basis }) => basis),
    ].filter((text) => text !== null);
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter(({ en, fr, es }) => en === fr || en === es || fr === es)).toEqual([]);
  });

  test('cite works by title and address, never by a place on somebody’s machine', () => {
    expect(texts.filter(({ en }) => /sources\/\d|file:|<(?!https?:)/.test(en))).toEqual([]);
  });
});
