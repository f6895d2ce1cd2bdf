import { IDENTIFIER_SCHEMES, isNaturalPerson, isSingular, isStrong } from '.';

test('every scheme joins records into one company, but a MID', () => {
  expect(IDENTIFIER_SCHEMES.filter((scheme) => !isStrong({ scheme, value: 'X' }))).toEqual(['MID']);
});

test.each(['XAXX010101000', 'XEXX010101000', 'EXTR920901TS4', 'EDM930614781'])(
  'the generic RFC %s is of nobody: neither strong nor personal',
  (value) => {
    expect(isStrong({ scheme: 'RFC', value })).toBe(false);
    expect(isNaturalPerson({ scheme: 'RFC', value })).toBe(false);
  },
);

test.each([
  ['EIN', '999999999', false],
  ['EIN', '741234509', true],
  ['DUNS', '111111111', false],
  ['USDOT', '1111111', true],
  ['SCAC', 'UNKN', false],
] as const)('%s %s joins records: %s', (scheme, value, expected) => expect(isStrong({ scheme, value })).toBe(expected));

test('a legal entity has one business number, one EIN, one RFC, one LEI', () => {
  expect(IDENTIFIER_SCHEMES.filter(isSingular)).toEqual(['BUSINESS_NUMBER', 'EIN', 'RFC', 'LEI']);
});

test.each([
  ['CBP_IMPORTER_NUMBER', '078051120', true],
  ['CBP_IMPORTER_NUMBER', '382045671AB', false],
  ['CBP_IMPORTER_NUMBER', '19390101234', false],
  ['RFC', 'GODE561231GR8', true],
  ['RFC', 'MAB9307148T4', false],
  ['EIN', '741234509', false],
] as const)('%s %s is personal data: %s', (scheme, value, expected) => {
  expect(isNaturalPerson({ scheme, value })).toBe(expected);
});
