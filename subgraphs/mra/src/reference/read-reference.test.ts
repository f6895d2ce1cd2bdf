import { ReferenceDataError } from '@aeo-hub/core/reference-data';
import { readReference } from './read-reference';
import type { ReferenceFiles } from './reference-files';
import { SHIPPED_FILES } from './shipped-files';

const text = (en: string) => ({ en, fr: `${en} (fr)`, es: `${en} (es)` });

const ROW = {
  id: 'PIP-JP',
  partner: { country: 'JP', administration: 'Japan Customs', name: 'AEO program' },
  instrument: 'CA-JP-2010',
  status: 'IN_FORCE',
  statusBasis: 'LISTED',
  signedOn: '2010-06',
  direction: 'BOTH',
  benefits: ['TRUSTED_RECOGNITION'],
  sources: ['COMCEC-JP'],
  confidence: 'FOUND',
};

const BENEFIT = {
  code: 'TRUSTED_RECOGNITION',
  kind: 'ARRANGEMENT',
  name: text('Recognition'),
  description: text('Low risk'),
  appliesTo: [{ program: 'PIP', sources: ['COMCEC-JP'], confidence: 'FOUND' }],
};

const CLAIM = {
  importingInto: ['JP'],
  field: text('Code'),
  values: [{ text: text('the code') }],
  evidence: 'ASSUMED',
  basis: text('Assumed'),
  sources: ['JAMA-JP'],
  confidence: 'FOUND',
};

interface Rows {
  readonly pip?: unknown;
  readonly benefits?: unknown;
  readonly claims?: unknown;
  readonly programs?: unknown;
}

function files({ pip = [ROW], benefits = [BENEFIT], claims = [CLAIM], programs }: Rows): ReferenceFiles {
  return {
    programs: programs ?? SHIPPED_FILES.programs,
    statusBases: { LISTED: text('Listed') },
    benefitsBases: {},
    arrangements: { PIP: pip, CTPAT: [], MEXICAN_AEO: [] },
    benefits: [{ name: 'all', rows: benefits }],
    claims,
  };
}

function faultsOf(rows: Rows): readonly string[] {
  try {
    readReference(files(rows));
    return [];
  } catch (error) {
    if (error instanceof ReferenceDataError) return error.faults;
    throw error;
  }
}

const ofRow = (change: object) => faultsOf({ pip: [{ ...ROW, ...change }] });

const ofRule = (change: object) =>
  faultsOf({ benefits: [{ ...BENEFIT, appliesTo: [{ ...BENEFIT.appliesTo[0], ...change }] }] });

test('sound reference data has no fault', () => expect(faultsOf({})).toEqual([]));

test('what is left out means none, not nothing known of it', () => {
  const [row] = readReference(files({})).arrangements;
  expect(row).toMatchObject({
    memberTypes: null,
    homeTiers: null,
    implementedOn: null,
    note: null,
    benefitsBasis: null,
  });
});

test('a partner’s name is one text for every language, or one for each', () => {
  const administration = {
    en: 'Korea Customs Service',
    fr: 'Service des douanes de la Corée',
    es: 'Korea Customs Service',
  };
  const [row] = readReference(
    files({ pip: [{ ...ROW, partner: { ...ROW.partner, administration, name: 'AEO' } }] }),
  ).arrangements;
  expect(row?.partner).toMatchObject({ administration, name: { en: 'AEO', fr: 'AEO', es: 'AEO' } });
});

describe('an arrangement is refused', () => {
  test.each([
    ['in force without a signature', { signedOn: null }, 'signedOn: must be known for a row that is IN_FORCE'],
    [
      'in force without a source',
      { sources: [], confidence: 'UNVERIFIED' },
      'sources: must name one for a row that is IN_FORCE',
    ],
    ['implemented before it was signed', { implementedOn: '2010-05' }, 'implementedOn: must not precede the signature'],
    [
      'implemented but not in force',
      { status: 'SIGNED', implementedOn: '2011-01' },
      'implementedOn: contradicts the status SIGNED',
    ],
    ['signed without a date', { status: 'SIGNED', signedOn: null }, 'signedOn: must be known for a row that is SIGNED'],
    [
      'unverified with a date and without a source',
      { status: 'UNVERIFIED', confidence: 'UNVERIFIED', sources: [] },
      'signedOn: must be null for a row that is UNVERIFIED and has no source',
    ],
    ['signed and only planned', { status: 'ACTION_PLAN' }, 'signedOn: must be null for a row that is ACTION_PLAN'],
    [
      'on a day that does not exist',
      { signedOn: '2010-06-31' },
      'signedOn: must be a day or a month, YYYY-MM-DD or YYYY-MM',
    ],
    ['with an unknown benefit', { benefits: ['FREE_LUNCH'] }, 'benefits: FREE_LUNCH is no known benefit'],
    ['with an unknown member type', { memberTypes: ['SCC_TT'] }, 'memberTypes: has SCC_TT, not among'],
    [
      'resting on a text that is not there',
      { statusBasis: 'HEARSAY' },
      'statusBasis: refers to HEARSAY, which has no text',
    ],
    [
      'with an unregistered source',
      { sources: ['COMCEC-JP', 'RUMOUR'] },
      'sources: cites RUMOUR, not in the register of sources',
    ],
    ['with an id that is not its own', { id: 'CTPAT-JP' }, 'id: must begin with its program and partner'],
    ['with a misspelt field', { derection: 'BOTH' }, 'derection: is not a known field'],
  ])('%s', (_, change, fault) => {
    expect(ofRow(change)).toEqual([expect.stringContaining(fault)]);
  });

  test('whose partner is no country', () => {
    const faults = ofRow({ id: 'PIP-XX', partner: { ...ROW.partner, country: 'XX' } });
    expect(faults).toEqual(['arrangements of PIP PIP-XX partner country: XX is no country, territory or EU']);
  });

  test('whose partner is its own country', () => {
    const faults = ofRow({ id: 'PIP-CA', partner: { ...ROW.partner, country: 'CA' } });
    expect(faults).toEqual(['arrangements of PIP PIP-CA partner: is the program’s own country']);
  });

  test('without a source unless it says that it is unverified', () => {
    const faults = ofRow({ status: 'SIGNED', sources: [] });
    expect(faults).toEqual(['arrangements of PIP PIP-JP confidence: must be UNVERIFIED without a source']);
  });

  test('given twice, or signed twice under one instrument', () => {
    expect(faultsOf({ pip: [ROW, { ...ROW, signedOn: '2010-07' }] })).toEqual([
      'arrangement PIP-JP: is given twice',
      'arrangement PIP-JP: shares an instrument with PIP-JP, but not its dates',
    ]);
  });
});

describe('a benefit is refused', () => {
  test.each([
    ['for a tier that there is not', { tiers: ['IV'] }, 'tiers: has IV, not among I, II, III'],
    [
      'for members of the program that are members of the program',
      { alsoMember: { program: 'PIP', memberTypes: ['IMPORTER'] } },
      'must be another program',
    ],
    ['without a language', { condition: { en: 'a card', fr: 'une carte' } }, 'condition es: must be a text'],
    ['without a source', { sources: [] }, 'sources: must name one'],
  ])('%s', (_, change, fault) => expect(ofRule(change)).toEqual([expect.stringContaining(fault)]));

  test('that an arrangement names in a program that does not have it', () => {
    expect(ofRule({ program: 'CTPAT' })).toEqual([
      'arrangements of PIP PIP-JP benefits: TRUSTED_RECOGNITION has no rule for PIP',
    ]);
  });

  test('given twice, or with two rules for one program', () => {
    expect(faultsOf({ benefits: [BENEFIT, BENEFIT] })).toEqual(['benefit TRUSTED_RECOGNITION: is given twice']);
    const appliesTo = [BENEFIT.appliesTo[0], BENEFIT.appliesTo[0]];
    expect(faultsOf({ benefits: [{ ...BENEFIT, appliesTo }] })).toEqual([
      'benefits of all TRUSTED_RECOGNITION appliesTo: has two rules for one program',
    ]);
  });
});

test('a territory with two claim mechanisms is refused', () => {
  expect(faultsOf({ claims: [CLAIM, { ...CLAIM, importingInto: ['NZ', 'JP'] }] })).toEqual([
    'claims #2 importingInto: JP has a mechanism already',
  ]);
});

test('a home program that is missing is refused', () => {
  expect(faultsOf({ programs: [] })).toEqual([
    'programs PIP: must be given once, is given 0 times',
    'programs CTPAT: must be given once, is given 0 times',
    'programs MEXICAN_AEO: must be given once, is given 0 times',
  ]);
});

test('every fault is named at once', () => {
  const faults = faultsOf({ pip: [{ ...ROW, status: 'MAYBE', direction: 'UP' }], claims: {}, benefits: 'none' });
  expect(faults).toEqual([
    'benefits of all: must be a list',
    expect.stringContaining('arrangements of PIP PIP-JP status: must be one of'),
    expect.stringContaining('arrangements of PIP PIP-JP direction: must be one of'),
    'arrangements of PIP PIP-JP benefits: TRUSTED_RECOGNITION is no known benefit',
    'claims: must be a list',
  ]);
});
