import * as fc from 'fast-check';
import { IDENTIFIER_SCHEMES, checkIdentifier, type IdentifierCheck, type IdentifierScheme } from '.';

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const OPAQUE: readonly IdentifierScheme[] = ['PIP_ACCOUNT', 'CTPAT_ACCOUNT', 'MEXICAN_AEO_NUMBER'];

const text = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const digits = (minLength: number, maxLength = minLength) => text('0123456789', minLength, maxLength);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(2, 10).replaceAll('-', ''));

/** Luhn by table: what a digit counts for in an even place. */
const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const luhnOracle = (number: string) =>
  [0, 2, 4, 6, 8].reduce((sum, at) => sum + Number(number[at]), 0) % 10 ===
  (10 - ([1, 3, 5, 7].reduce((sum, at) => sum + (DOUBLED[Number(number[at])] ?? 0), 0) % 10)) % 10;

/** ISO 7064 mod 97-10 on the whole number at once. */
const expanded = (characters: string) => BigInt([...characters].map((one) => ALPHANUMERIC.indexOf(one)).join(''));
const leiOracle = (lei: string) => 98n - (expanded(`${lei.slice(0, 18)}00`) % 97n) === BigInt(lei.slice(18));

/** The RFC's weights and values as tables, the number padded to thirteen. */
const RFC_VALUES = new Map([...'0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'].map((one, at) => [one, at]));
const rfcOracle = (rfc: string) => {
  const padded = rfc.length === 12 ? ` ${rfc}` : rfc;
  const weights = [13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2];
  const sum = weights.reduce((total, weight, at) => total + weight * (RFC_VALUES.get(padded[at] ?? '') ?? NaN), 0);
  const last = padded[12] === 'A' ? 10 : /\d/.test(padded[12] ?? '') ? Number(padded[12]) : NaN;
  return (sum + last) % 11 === 0;
};

const businessNumber = digits(8)
  .filter((head) => head !== '00000000')
  .map((head) => head + [...'0123456789'].find((last) => luhnOracle(head + last)));
const lei = text(ALPHANUMERIC, 18).map((head) => head + String(98n - (expanded(`${head}00`) % 97n)).padStart(2, '0'));
const rfc = fc
  .tuple(text('ABCDEFGHIJKLMNOPQRSTUVWXYZ&Ñ', 3, 4), day, text(ALPHANUMERIC, 3))
  .map((parts) => parts.join(''));
const alphanumeric4 = text(ALPHANUMERIC, 4).filter((code) => code !== '0000');

/** Well-formed values of the schemes that drop separators, as the hub writes them. */
const WELL_FORMED: Partial<Record<IdentifierScheme, fc.Arbitrary<string>>> = {
  BUSINESS_NUMBER: businessNumber,
  CBSA_CARRIER_CODE: alphanumeric4,
  EIN: fc.tuple(fc.constantFrom('01', '20', '74', '99'), digits(7)).map((parts) => parts.join('')),
  CBP_IMPORTER_NUMBER: fc
    .oneof(fc.tuple(fc.constant('38'), digits(7), text('0129ABHJNPY', 2)), fc.tuple(digits(9)), fc.tuple(digits(11)))
    .map((parts) => parts.join(''))
    .filter((value) => !/^0+$/.test(value)),
  MID: fc.tuple(fc.constantFrom('MX', 'XO', 'US', 'TW'), text(ALPHANUMERIC, 1, 13)).map((parts) => parts.join('')),
  SCAC: text('ABCXYZ', 2, 4),
  USDOT: fc.integer({ min: 1, max: 99_999_999 }).map(String),
  RFC: rfc,
  CAAT: alphanumeric4,
  LEI: lei,
  DUNS: digits(9).filter((value) => value !== '000000000'),
  TIN: fc.tuple(fc.constantFrom('CA', 'KR', 'DE'), text(ALPHANUMERIC, 1, 15)).map((parts) => parts.join('')),
};

const isDigit = (character: string) => /\d/.test(character);

const DASHES = ['-', '\u2011', '\u2013', '\u2212'];

/** "N/A" and the like say by their slash that there is no number, so that here a separator decides. */
const NO_NUMBER = /^\s*(?:N\/A|N\/D|S\/N|S\/D)\s*$/i;

/** What may stand between the characters of a value; in a CBSA carrier code a dash is one of them. */
const separatorsIn = (scheme: IdentifierScheme) =>
  fc.array(fc.constantFrom('', '', '', ' ', '/', '\u00A0', ...(scheme === 'CBSA_CARRIER_CODE' ? [] : DASHES)), {
    minLength: 20,
    maxLength: 20,
  });

describe.each(Object.entries(WELL_FORMED) as [IdentifierScheme, fc.Arbitrary<string>][])('%s', (scheme, wellFormed) => {
  test('a well-formed value is accepted as it is', () => {
    fc.assert(
      fc.property(wellFormed, (value) => {
        expect(checkIdentifier(scheme, value)).toMatchObject({ ok: true, identifier: { scheme, value } });
      }),
    );
  });

  test('separators and case never change the outcome', () => {
    const anyValue = fc.oneof(wellFormed, text(`${ALPHANUMERIC}&Ñ*`, 1, 20));
    fc.assert(
      fc.property(
        anyValue,
        separatorsIn(scheme),
        fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
        (value, gaps, lower) => {
          const typed = [...value]
            .map((one, at) => `${gaps[at] ?? ''}${lower[at] === true ? one.toLowerCase() : one}`)
            .join('');
          fc.pre(!NO_NUMBER.test(typed));
          expect(checkIdentifier(scheme, typed)).toEqual(checkIdentifier(scheme, value));
        },
      ),
    );
  });
});

describe('whatever is typed', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.string({ maxLength: 80 }),
    fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
  );

  test('the answer is bounded, can be stored, and normalizing again changes nothing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_SCHEMES), anyText, (scheme, raw) => {
        const check = checkIdentifier(scheme, raw);
        const value = check.ok ? check.identifier.value : check.value;
        expect(value.length).toBeLessThanOrEqual(64);
        expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
        if (check.ok) expect(checkIdentifier(scheme, value)).toEqual(check);
      }),
    );
  });

  test('account numbers: normalizing again changes nothing, whichever character of Unicode is in it', () => {
    const changed: string[] = [];
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point);
      if (/[\p{Cn}\p{Co}\p{Cs}]/u.test(character)) continue;
      const check = checkIdentifier('PIP_ACCOUNT', `a${character}\u0301b`);
      if (!check.ok) continue;
      const again = checkIdentifier('PIP_ACCOUNT', check.identifier.value);
      if (!again.ok || again.identifier.value !== check.identifier.value) changed.push(point.toString(16));
    }
    expect(changed).toEqual([]);
  });

  test('account numbers keep their separators', () => {
    const account = text('ABC019-./ ', 1, 40).filter(
      (value) => value.trim() === value && /[ABC1-9]/.test(value) && !/^(?:0|\d+\.0)+$/.test(value),
    );
    fc.assert(
      fc.property(fc.constantFrom(...OPAQUE), account, (scheme, value) => {
        expect(checkIdentifier(scheme, ` ${value.toLowerCase()} `)).toMatchObject({ ok: true, identifier: { value } });
      }),
    );
  });
});

describe('a dot', () => {
  test('within a number is refused, never dropped', () => {
    const dotted = fc.oneof(
      ...(Object.entries(WELL_FORMED) as [IdentifierScheme, fc.Arbitrary<string>][]).map(([scheme, wellFormed]) =>
        fc.tuple(fc.constant(scheme), wellFormed, fc.nat(20)).map(([, value, at]) => {
          const place = 1 + (at % value.length);
          return [scheme, `${value.slice(0, place)}.${value.slice(place)}`] as const;
        }),
      ),
    );
    fc.assert(
      fc.property(dotted, ([scheme, typed]) => {
        expect(['DECIMAL_NUMBER', 'WRONG_CHARACTER']).toContain(codeOf(checkIdentifier(scheme, typed)));
        expect(codeOf(checkIdentifier(scheme, `${typed.replace('.', '')}.0`))).toMatch(
          /DECIMAL_NUMBER|WRONG_CHARACTER/,
        );
      }),
    );
  });
});

function codeOf(check: IdentifierCheck): string | null {
  return check.ok ? null : check.problem.code;
}

describe('check digits agree with an oracle', () => {
  test('business number: any nine digits', () => {
    fc.assert(
      fc.property(digits(9), (value) => {
        expect(checkIdentifier('BUSINESS_NUMBER', value).ok).toBe(luhnOracle(value) && value !== '000000000');
      }),
    );
  });

  test('LEI: any twenty characters that end in two digits', () => {
    fc.assert(
      fc.property(text(ALPHANUMERIC, 18), digits(2), (head, last) => {
        expect(checkIdentifier('LEI', head + last).ok).toBe(leiOracle(head + last));
      }),
    );
  });

  test('RFC: it warns when, and only when, the oracle objects', () => {
    fc.assert(
      fc.property(rfc, (value) => {
        expect(checkIdentifier('RFC', value)).toMatchObject({
          ok: true,
          warning: rfcOracle(value) ? null : { code: 'RFC_CHECK_DIGIT_DIFFERS' },
        });
      }),
    );
  });
});

describe('one wrong character is always caught', () => {
  test('in a business number: any other digit in any place', () => {
    fc.assert(
      fc.property(businessNumber, (value) => {
        const wrong = [...value].flatMap((right, at) =>
          [...'0123456789'].filter((one) => one !== right).map((one) => value.slice(0, at) + one + value.slice(at + 1)),
        );
        expect(wrong.filter((one) => checkIdentifier('BUSINESS_NUMBER', one).ok)).toEqual([]);
      }),
    );
  });

  test('in an LEI: any other digit for a digit, any other letter for a letter', () => {
    fc.assert(
      fc.property(lei, (value) => {
        const wrong = [...value].flatMap((right, at) =>
          [...ALPHANUMERIC]
            .filter((one) => one !== right && isDigit(one) === isDigit(right))
            .map((one) => value.slice(0, at) + one + value.slice(at + 1)),
        );
        expect(wrong.filter((one) => checkIdentifier('LEI', one).ok)).toEqual([]);
      }),
    );
  });
});
