import { IDENTIFIER_SCHEMES, checkIdentifier, type AskedScheme, type IdentifierScheme } from '.';

function accepted(scheme: IdentifierScheme, raw: string) {
  const check = checkIdentifier(scheme, raw);
  return check.ok ? [check.identifier.value, check.identifier.country, check.warning?.code ?? null] : check;
}

function refused(scheme: AskedScheme, raw: string) {
  const check = checkIdentifier(scheme, raw);
  return check.ok ? check : [check.problem.code, check.value];
}

describe('an identifier is accepted however it is typed, and written in one way', () => {
  test.each<[IdentifierScheme, string, string, string | null]>([
    ['BUSINESS_NUMBER', '123026635', '123026635', 'CA'],
    ['BUSINESS_NUMBER', '71200 3144 RM0001', '712003144', 'CA'],
    ['BUSINESS_NUMBER', '712003144rz0002', '712003144', 'CA'],
    ['BUSINESS_NUMBER', '123456782BC0001', '123456782', 'CA'],
    ['CBSA_CARRIER_CODE', ' 7mrf', '7MRF', 'CA'],
    ['CBSA_CARRIER_CODE', '2\u2013ab', '2-AB', 'CA'],
    ['CBSA_CARRIER_CODE', '014-', '014-', 'CA'],
    ['PIP_ACCOUNT', ' pip-0001042 ', 'PIP-0001042', 'CA'],
    ['PIP_ACCOUNT', 'pip\u20130001042', 'PIP-0001042', 'CA'],
    ['EIN', '74-1234509', '741234509', 'US'],
    ['EIN', '38\u20132045671', '382045671', 'US'],
    ['CBP_IMPORTER_NUMBER', '38-2045671ab', '382045671AB', 'US'],
    ['CBP_IMPORTER_NUMBER', '38-204567100', '38204567100', 'US'],
    ['CBP_IMPORTER_NUMBER', '078-05-1121', '078051121', 'US'],
    ['CBP_IMPORTER_NUMBER', '123456-78901', '12345678901', 'US'],
    ['CBP_IMPORTER_NUMBER', '193901-01234', '19390101234', 'US'],
    ['MID', 'MXAUTBAJ123CEL', 'MXAUTBAJ123CEL', 'MX'],
    ['MID', 'xq bru sai 55 que', 'XQBRUSAI55QUE', 'CA'],
    ['MID', 'CN20TCEN1145BEI', 'CN20TCEN1145BEI', 'CN'],
    ['MID', 'GZOLIOIL12GAZ', 'GZOLIOIL12GAZ', 'PS'],
    ['MID', 'WEOLIOIL12HEB', 'WEOLIOIL12HEB', 'PS'],
    ['MID', 'KVSHASHA1PRI', 'KVSHASHA1PRI', null],
    ['SCAC', 'mrfw', 'MRFW', 'US'],
    ['SCAC', 'UP', 'UP', 'US'],
    ['USDOT', '1834561', '1834561', 'US'],
    ['USDOT', '0001 834 561', '1834561', 'US'],
    ['CTPAT_ACCOUNT', 'ct-30010039-x', 'CT-30010039-X', 'US'],
    ['RFC', 'ADB-010517-K21', 'ADB010517K21', 'MX'],
    ['RFC', 'MAB-930714-8T4', 'MAB9307148T4', 'MX'],
    ['RFC', 'gode 561231 gr8', 'GODE561231GR8', 'MX'],
    ['RFC', 'TSN9911035H0', 'TSN9911035H0', 'MX'],
    ['CAAT', '3tsn', '3TSN', 'MX'],
    ['MEXICAN_AEO_NUMBER', 'oea-2016-00871', 'OEA-2016-00871', 'MX'],
    ['MEXICAN_AEO_NUMBER', 'peña 1/2', 'PEÑA 1/2', 'MX'],
    ['LEI', '2138 00KU D8LA JWSQ 9D15', '213800KUD8LAJWSQ9D15', null],
    ['LEI', '549300A1B2C3D4E5F690', '549300A1B2C3D4E5F690', null],
    ['USDOT', '1111111', '1111111', 'US'],
    ['DUNS', '12-345-6780', '123456780', null],
    ['TIN', 'ca 861209559', 'CA861209559', 'CA'],
    ['TIN', 'XI123456789000', 'XI123456789000', 'GB'],
    ['TIN', 'KR123456789012345', 'KR123456789012345', 'KR'],
    ['BUSINESS_NUMBER', '\uFF17\uFF11\uFF12\u00A0003\u2011144\u200B', '712003144', 'CA'],
  ])('%s %j is %s of %s', (scheme, raw, value, country) =>
    expect(accepted(scheme, raw)).toEqual([value, country, null]),
  );

  test('an Ñ typed as N and a combining tilde is an Ñ, an & stays', () => {
    expect(accepted('RFC', 'N\u0303&A010203AB1')).toEqual(accepted('RFC', 'Ñ&A010203AB1'));
    expect(accepted('RFC', 'ñ&a010203ab1')).toEqual(accepted('RFC', 'Ñ&A010203AB1'));
  });
});

describe('a doubt warns and does not refuse', () => {
  test.each([
    ['VACE460910SX6', 'RFC_CHECK_DIGIT_DIFFERS'],
    ['MFR0803126J9', 'RFC_CHECK_DIGIT_DIFFERS'],
    ['XAXX010101000', 'GENERIC_RFC'],
    ['XEXX-010101-000', 'GENERIC_RFC'],
    ['AAA000229AA9', 'RFC_CHECK_DIGIT_DIFFERS'],
    ['EDM930614781', 'GENERIC_RFC'],
    ['EXTR-920901-TS4', 'GENERIC_RFC'],
    ['EMB930401KH4', 'GENERIC_RFC'],
  ])('RFC %s: %s', (raw, code) => expect(accepted('RFC', raw)).toEqual([raw.replaceAll('-', ''), 'MX', code]));

  test.each<[IdentifierScheme, string]>([
    ['EIN', '99-9999999'],
    ['EIN', '12-3456789'],
    ['EIN', '98-7654321'],
    ['CBP_IMPORTER_NUMBER', '123-45-6789'],
    ['CBP_IMPORTER_NUMBER', '078-05-1120'],
    ['CBP_IMPORTER_NUMBER', '12-345678900'],
    ['CBP_IMPORTER_NUMBER', '99-9999999XX'],
    ['DUNS', '999999999'],
    ['DUNS', '11-111-1111'],
    ['DUNS', '123456789'],
    ['DUNS', '123456787'],
    ['USDOT', '99999999'],
    ['USDOT', '12345678'],
    ['TIN', 'US999999999'],
    ['TIN', 'CA999999999RM0001'],
    ['TIN', 'CA123456789RM0001'],
    ['TIN', 'GB999999999000'],
    ['TIN', 'US NONE'],
    ['SCAC', 'UNKN'],
    ['SCAC', 'TBD'],
    ['SCAC', 'na'],
    ['CBSA_CARRIER_CODE', 'XXXX'],
    ['CAAT', 'none'],
  ])('%s %s is a placeholder', (scheme, raw) => expect(accepted(scheme, raw)).toContain('PLACEHOLDER_NUMBER'));
});

test('a generic RFC is one behind its country too', () => {
  expect(checkIdentifier('TIN', 'MX XEXX010101000')).toMatchObject({ ok: true, warning: { code: 'GENERIC_RFC' } });
  expect(checkIdentifier('TIN', 'MXADB010517K21')).toMatchObject({ ok: true, warning: null });
});

describe('schemes that callers name though no program has them on file', () => {
  test('an EORI number is kept as a TIN', () => {
    expect(checkIdentifier('EORI', 'xi 123456789000')).toEqual(checkIdentifier('TIN', 'XI123456789000'));
    expect(checkIdentifier('EORI', '12345')).toMatchObject({
      problem: { code: 'WRONG_FORM', message: { en: expect.stringContaining('EORI number: ') } },
    });
  });

  test.each(['FR40303265045', '', '1'.repeat(100)])(
    'as VAT number %j is refused, and schemes that help are named',
    (raw) => {
      expect(checkIdentifier('VAT', raw)).toMatchObject({
        ok: false,
        value: raw.slice(0, 64),
        problem: { code: 'SCHEME_NOT_HELD', message: { fr: expect.stringContaining('EORI') } },
      });
    },
  );
});

/** One example at least of every problem of every scheme. */
const REFUSED: readonly [AskedScheme, string, string, string][] = [
  ['BUSINESS_NUMBER', '123456783', 'WRONG_CHECK_DIGIT', '123456783'],
  ['BUSINESS_NUMBER', '123456783 RM0001', 'WRONG_CHECK_DIGIT', '123456783'],
  ['BUSINESS_NUMBER', '71200314', 'WRONG_LENGTH', '71200314'],
  ['BUSINESS_NUMBER', '712003144 RM01', 'WRONG_LENGTH', '712003144RM01'],
  ['BUSINESS_NUMBER', '712003144 1X0001', 'WRONG_FORM', '7120031441X0001'],
  ['BUSINESS_NUMBER', '712003144.0', 'DECIMAL_NUMBER', '712003144.0'],
  ['BUSINESS_NUMBER', '7.12003144E+8', 'DECIMAL_NUMBER', '7.12003144E+8'],
  ['BUSINESS_NUMBER', '71200314O', 'WRONG_FORM', '71200314O'],
  ['BUSINESS_NUMBER', '000 000 000', 'PLACEHOLDER_VALUE', '000000000'],
  ['BUSINESS_NUMBER', ' - ', 'EMPTY_VALUE', ''],
  ['CBSA_CARRIER_CODE', '7MR', 'WRONG_LENGTH', '7MR'],
  ['CBSA_CARRIER_CODE', '7MR\u00DF', 'WRONG_CHARACTER', '7MR\u00DF'],
  ['CBSA_CARRIER_CODE', '----', 'WRONG_FORM', '----'],
  ['CBSA_CARRIER_CODE', '80.0', 'DECIMAL_NUMBER', '80.0'],
  ['PIP_ACCOUNT', '  ', 'EMPTY_VALUE', ''],
  ['PIP_ACCOUNT', '30010039.0', 'DECIMAL_NUMBER', '30010039.0'],
  ['PIP_ACCOUNT', 'PIP\u00001042', 'WRONG_CHARACTER', 'PIP\uFFFD1042'],
  ['CTPAT_ACCOUNT', 'CT\t30010039', 'WRONG_CHARACTER', 'CT\uFFFD30010039'],
  ['CTPAT_ACCOUNT', '0', 'PLACEHOLDER_VALUE', '0'],
  ['CTPAT_ACCOUNT', '3.00E+07', 'DECIMAL_NUMBER', '3.00E+07'],
  ['CTPAT_ACCOUNT', '3.0042217E7', 'DECIMAL_NUMBER', '3.0042217E7'],
  ['CTPAT_ACCOUNT', 'pending', 'PLACEHOLDER_VALUE', 'PENDING'],
  ['PIP_ACCOUNT', ' n/a ', 'PLACEHOLDER_VALUE', 'N/A'],
  ['PIP_ACCOUNT', '#N/A', 'PLACEHOLDER_VALUE', '#N/A'],
  ['PIP_ACCOUNT', '-', 'PLACEHOLDER_VALUE', '-'],
  ['MEXICAN_AEO_NUMBER', 'En trámite', 'PLACEHOLDER_VALUE', 'EN TRÁMITE'],
  ['SCAC', 'N/A', 'PLACEHOLDER_VALUE', 'NA'],
  ['TIN', 'N/D', 'PLACEHOLDER_VALUE', 'ND'],
  ['MEXICAN_AEO_NUMBER', 'OEA\uD800', 'WRONG_CHARACTER', 'OEA\uFFFD'],
  ['MEXICAN_AEO_NUMBER', '\uFDFA'.repeat(4), 'VALUE_TOO_LONG', '\uFDFA'.normalize('NFKC').repeat(4).slice(0, 64)],
  ['EIN', '07-1234567', 'UNKNOWN_PREFIX', '071234567'],
  ['EIN', '74-123450', 'WRONG_LENGTH', '74123450'],
  ['EIN', '12345678.0', 'DECIMAL_NUMBER', '12345678.0'],
  ['EIN', '74.1234509', 'DECIMAL_NUMBER', '74.1234509'],
  ['EIN', '74-123450A', 'WRONG_CHARACTER', '74123450A'],
  ['CBP_IMPORTER_NUMBER', '38-2045671A', 'WRONG_LENGTH', '382045671A'],
  ['CBP_IMPORTER_NUMBER', '3A-2045671AB', 'WRONG_FORM', '3A2045671AB'],
  ['CBP_IMPORTER_NUMBER', '38-2045671AO', 'WRONG_SUFFIX', '382045671AO'],
  ['CBP_IMPORTER_NUMBER', '38-2045671I1', 'WRONG_SUFFIX', '382045671I1'],
  ['CBP_IMPORTER_NUMBER', '38-2045671ZZ', 'WRONG_SUFFIX', '382045671ZZ'],
  ['CBP_IMPORTER_NUMBER', '00-2045671AB', 'UNKNOWN_PREFIX', '002045671AB'],
  ['CBP_IMPORTER_NUMBER', '000-00-0000', 'PLACEHOLDER_VALUE', '000000000'],
  ['MID', 'CANORTIM88MON', 'PROVINCE_EXPECTED', 'CANORTIM88MON'],
  ['MID', 'XXNORTIM88MON', 'UNKNOWN_COUNTRY', 'XXNORTIM88MON'],
  ['MID', 'EUNORTIM88MON', 'UNKNOWN_COUNTRY', 'EUNORTIM88MON'],
  ['MID', '88NORTIM', 'WRONG_FORM', '88NORTIM'],
  ['MID', 'MX', 'WRONG_LENGTH', 'MX'],
  ['MID', 'MXAUTBAJ1234CELA', 'WRONG_LENGTH', 'MXAUTBAJ1234CELA'],
  ['SCAC', 'M1FW', 'WRONG_CHARACTER', 'M1FW'],
  ['SCAC', 'MRFWX', 'WRONG_LENGTH', 'MRFWX'],
  ['USDOT', '123456789', 'WRONG_LENGTH', '123456789'],
  ['USDOT', 'MC123456', 'WRONG_CHARACTER', 'MC123456'],
  ['USDOT', '1834561.0', 'DECIMAL_NUMBER', '1834561.0'],
  ['USDOT', '1834561,0', 'DECIMAL_NUMBER', '1834561,0'],
  ['USDOT', '1.834.561', 'WRONG_CHARACTER', '1.834.561'],
  ['USDOT', '0000', 'PLACEHOLDER_VALUE', '0'],
  ['USDOT', '\u0661\u0662\u0663', 'WRONG_CHARACTER', '\u0661\u0662\u0663'],
  ['RFC', 'ADB011317K21', 'IMPOSSIBLE_DATE', 'ADB011317K21'],
  ['RFC', 'ADB010229K21', 'IMPOSSIBLE_DATE', 'ADB010229K21'],
  ['RFC', 'ADB0105170K21', 'WRONG_FORM', 'ADB0105170K21'],
  ['RFC', 'ADBC010517K2', 'WRONG_FORM', 'ADBC010517K2'],
  ['RFC', 'ADB010517K\u00D1\u00D1\u00D1', 'WRONG_FORM', 'ADB010517K\u00D1\u00D1\u00D1'],
  ['RFC', 'ADB010517K2*', 'WRONG_CHARACTER', 'ADB010517K2*'],
  ['CAAT', '3TSNX', 'WRONG_LENGTH', '3TSNX'],
  ['LEI', '213800KUD8LXJWSQ9D15', 'WRONG_CHECK_DIGIT', '213800KUD8LXJWSQ9D15'],
  ['LEI', '213800KUD8LAJWSQ9D1', 'WRONG_LENGTH', '213800KUD8LAJWSQ9D1'],
  ['LEI', '97000000000000000001', 'WRONG_CHECK_DIGIT', '97000000000000000001'],
  ['LEI', '213800KUD8LAJWSQ9D1A', 'WRONG_FORM', '213800KUD8LAJWSQ9D1A'],
  ['DUNS', '1234567890', 'WRONG_LENGTH', '1234567890'],
  ['DUNS', '12345678.0', 'DECIMAL_NUMBER', '12345678.0'],
  ['TIN', 'CA712003144.0', 'DECIMAL_NUMBER', 'CA712003144.0'],
  ['EORI', 'ZZ123', 'UNKNOWN_COUNTRY', 'ZZ123'],
  ['TIN', 'CA', 'WRONG_LENGTH', 'CA'],
  ['TIN', 'ZZ123', 'UNKNOWN_COUNTRY', 'ZZ123'],
  ['TIN', '12345', 'WRONG_FORM', '12345'],
  ['TIN', 'CA1234567890123456', 'WRONG_LENGTH', 'CA1234567890123456'],
  ['LEI', 'A'.repeat(65), 'VALUE_TOO_LONG', 'A'.repeat(64)],
];

describe('a value that cannot be an identifier of the scheme is refused, with the reason', () => {
  test.each(REFUSED)('%s %j: %s', (scheme, raw, code, value) => expect(refused(scheme, raw)).toEqual([code, value]));

  test('every reason is said in three languages, under the name of the scheme, and repeats no value', () => {
    for (const [scheme, raw, , value] of REFUSED) {
      const check = checkIdentifier(scheme, raw);
      if (check.ok) throw new Error(`${scheme} ${raw} was accepted`);
      const { en, fr, es } = check.problem.message;
      expect(new Set([en, fr, es]).size).toBe(3);
      expect([en, fr, es].filter((text) => !/^\S.+ ?: \S.{30,}\.$/u.test(text))).toEqual([]);
      if (value.length > 4) expect([en, fr, es].filter((text) => text.includes(value))).toEqual([]);
    }
  });

  test('a wrong character is shown with its position, one without a glyph by its number', () => {
    expect(checkIdentifier('EIN', '74-12345O9')).toMatchObject({
      problem: { message: { en: expect.stringContaining('the character "O" at position 8') } },
    });
    expect(checkIdentifier('PIP_ACCOUNT', '\u{1F341}\u0000')).toMatchObject({
      problem: { message: { en: expect.stringContaining('the character U+0000 at position 2') } },
    });
  });
});

describe('what is expected of a value', () => {
  it.each([
    ['DUNS', 'Se esperan 9 dígitos.'],
    ['USDOT', 'Se esperan de 1 a 8 dígitos.'],
    ['TIN', 'Se espera un código de país y de 1 a 15 letras o dígitos.'],
  ] as const)('agrees in Spanish with its number: %s', (scheme, expected) => {
    const check = checkIdentifier(scheme, '');
    if (check.ok) throw new Error('It was accepted.');
    expect(check.problem.message.es).toContain(expected);
  });
});

describe('absurd input', () => {
  const absurd = ['9'.repeat(10_000_000), ' '.repeat(10_000_000), '\uD83D'.repeat(1_000_000), '\uFDFA'.repeat(64)];
  test.each(IDENTIFIER_SCHEMES)('is refused as %s, and what is kept of it is short and well formed', (scheme) => {
    for (const raw of absurd) {
      const check = checkIdentifier(scheme, raw);
      if (check.ok) throw new Error('it was accepted');
      expect(check.problem.code).toMatch(/^(VALUE_TOO_LONG)$/);
      expect(check.value.length).toBeLessThanOrEqual(64);
      expect(encodeURIComponent(check.value)).not.toBe('');
    }
  });
});
