import { PROGRAM_CODES } from '../program';
import { ReferenceDataError } from '../reference-data';
import { memberType, memberTypesOf } from '.';
import { readMemberTypes } from './read-member-types';

const EVERY_TYPE = PROGRAM_CODES.flatMap((program) => memberTypesOf(program));

describe('the member types of the three programs', () => {
  test.each([
    ['PIP', 12],
    ['CTPAT', 15],
    ['MEXICAN_AEO', 14],
  ] as const)('%s has %i', (program, count) => expect(memberTypesOf(program)).toHaveLength(count));

  test('are found by their code within their program only', () => {
    expect(memberType('PIP', 'CARRIER_HIGHWAY')?.name).toEqual({
      en: 'Highway carrier',
      fr: 'Transporteur routier',
      es: 'Transportista carretero',
    });
    expect(memberType('CTPAT', 'CARRIER_HIGHWAY')).toBeNull();
    expect(memberType('PIP', 'TOSTRING')).toBeNull();
  });

  test('have one code each within their program', () => {
    for (const program of PROGRAM_CODES) {
      const codes = memberTypesOf(program).map((type) => type.code);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  test('that may be harmonized are the highway carriers across the border of Canada and the United States', () => {
    expect(EVERY_TYPE.filter((type) => type.harmonizable).map((type) => `${type.program} ${type.code}`)).toEqual([
      'PIP CARRIER_HIGHWAY',
      'CTPAT HIGHWAY_CARRIER_US_CA',
    ]);
  });

  test('have a modality in Mexico and nowhere else', () => {
    const modalities = memberTypesOf('MEXICAN_AEO').map((type) => type.modality);
    expect(modalities.filter((modality) => modality === 'OEA')).toHaveLength(7);
    expect(modalities.filter((modality) => modality === 'SCC')).toHaveLength(7);
    expect(EVERY_TYPE.filter((type) => type.program !== 'MEXICAN_AEO' && type.modality !== null)).toEqual([]);
  });

  test('cite their source by title and address, and say so where there is none', () => {
    expect(memberType('CTPAT', 'MPTO_US')?.source).toBe(
      "CBP, 'CTPAT - Marine Port Authority & Terminal Operators' <https://cbp.gov/border-security/ports-entry/cargo-security/ctpat/security-guidelines/marine-port-authority-terminal-operators>",
    );
    expect(EVERY_TYPE.filter((type) => type.source === null).map((type) => [type.code, type.confidence])).toEqual([
      ['AERONAVES', 'UNVERIFIED'],
      ['SECIIT', 'UNVERIFIED'],
    ]);
  });
});

test('faulty member types are refused with every fault named', () => {
  const name = { en: 'Importer', fr: 'Importateur', es: 'Importador' };
  const stored = [
    { code: 'IMPORTER', name, sources: ['PIP-ELIG'], confidence: 'FOUND' },
    { code: 'IMPORTER', name: { ...name, es: '' }, sources: ['NOWHERE'], confidence: 'SURE', modalty: 'OEA' },
  ];
  expect(() => readMemberTypes('PIP', stored)).toThrow(
    expect.objectContaining({
      code: 'REFERENCE_DATA_INVALID',
      faults: [
        'member types of PIP IMPORTER code: is given twice',
        'member types of PIP IMPORTER name es: must be a text that is not empty and has no space around it',
        'member types of PIP IMPORTER sources: cites NOWHERE, not in the register of sources',
        'member types of PIP IMPORTER confidence: must be one of MISSION, FOUND, UNVERIFIED',
        'member types of PIP IMPORTER sources: must name one, or be UNVERIFIED',
        'member types of PIP IMPORTER modalty: is not a known field',
      ],
    }),
  );
  expect(() => readMemberTypes('PIP', {})).toThrow(ReferenceDataError);
});
