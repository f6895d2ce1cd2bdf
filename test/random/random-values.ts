import {
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

/** Draws the next random number from 0 up to, not including, the given one. */
export type Draw = (below: number) => number;

/** Values of the right type for each scalar: common ones, numbers that stand for no company, and the limits of the type. */
const SCALARS: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: [0, 1, 2, 20, 100, 101, -1, 2 ** 31 - 1, -(2 ** 31)],
  Float: [0, -0, 0.1, 1e308, -1e308, 5e-324, 2 ** 53],
  String: textValues(),
  ID: textValues(),
  CountryCode: ['CA', 'US', 'MX', 'JP', 'KR', 'DE', 'EU', 'XI', 'HK'],
  Date: ['2020-02-29', '2025-12-31', '2019-06-01', '1900-01-01', '0001-01-01', '9999-12-31'],
  DateTime: [
    '2024-01-01T00:00:00.000Z',
    '2025-06-30T23:59:59.999999Z',
    '2024-01-01T00:00:00+14:00',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
  ],
};

/** Values that a scalar's own rules refuse, although JSON has the right type. */
const WRONG_FORMATS: readonly string[] = [
  '',
  'XX',
  'ca',
  '2025-02-30',
  '2025-1-1',
  '-000001-01-01',
  '2025-01-01T24:00:00Z',
  '2025-12-31T23:59:60Z',
  '+275760-09-13T00:00:00.001Z',
  'toString',
];

/** Values of any JSON type. */
const ANY_JSON: readonly unknown[] = [
  null,
  true,
  0,
  1.5,
  2 ** 31,
  1e20,
  '',
  '__proto__',
  [],
  [null],
  [[['x']]],
  {},
  { scheme: null, value: null },
  { scheme: 'SCAC', value: { value: 'MRFW' } },
  { unknown: 1 },
];

function textValues(): readonly string[] {
  return [
    // Companies of the sample, under different schemes.
    'MRFW',
    'PIP-0001042',
    'CT-30042217',
    '712003144',
    'Maple Ridge',
    'bm9uZQ==',
    // Generic numbers of customs administrations, and placeholders.
    'XAXX010101000',
    'XEXX010101000',
    '000000000',
    '99-9999999',
    '123456789',
    '',
    ' ',
    '%',
    '0',
    '-1',
    '9'.repeat(64),
    'x'.repeat(200),
    'x'.repeat(201),
    'é'.repeat(5_000),
    // Nothing that a database or JSON must accept as text: NUL, half of a surrogate pair, and what only looks like letters.
    'a\u0000b',
    '\ud800',
    '\udfff\ud800',
    'e\u0301'.repeat(40),
    '\u202e7654321\u202c',
    '\ufeffMRFW\u200b',
    'ＭＲＦＷ',
    '𝓜𝓡𝓕𝓦',
    'ﷺ'.repeat(40),
    '٧١٢٠٠٣١٤٤',
    '👩‍👩‍👧‍👦',
    'ßıİſ',
    "' OR 1=1 --",
    '\\"\n\r\t',
    'constructor',
  ];
}

/** A value of a type, mostly one that fits it. */
export function randomValue(type: GraphQLInputType, draw: Draw, depth = 0): unknown {
  const kind = draw(100);
  if (kind < 2) return pick(ANY_JSON, draw);
  if (kind < 4 && !isComposite(type)) return pick(WRONG_FORMATS, draw);
  if (kind < 12 && !isNonNullType(type)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    // A list of one may stand there without its brackets.
    if (kind === 99) return randomValue(nullable.ofType, draw, depth + 1);
    const length = kind === 98 ? 150 : draw(4);
    return Array.from({ length }, () => randomValue(nullable.ofType, draw, depth + 1));
  }
  if (isInputObjectType(nullable)) {
    const given = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type) || draw(3) > 0);
    return Object.fromEntries(given.map((field) => [field.name, randomValue(field.type, draw, depth + 1)]));
  }
  if (isEnumType(nullable)) return pick(nullable.getValues(), draw).name;
  const values = SCALARS[nullable.name];
  if (!values) throw new Error(`Say which values ${nullable.name} may have.`);
  return pick(values, draw);
}

export function pick<Value>(values: readonly Value[], draw: Draw): Value {
  return values[draw(values.length)] as Value;
}

function isComposite(type: GraphQLInputType): boolean {
  const nullable = getNullableType(type);
  return isListType(nullable) || isInputObjectType(nullable);
}
