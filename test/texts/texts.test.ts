import type { Language } from '@aeo-hub/core/language';
import { shippedTexts, type ShippedText } from './shipped-texts';

const TEXTS = shippedTexts();

function faults(language: Language, pattern: RegExp): readonly string[] {
  return TEXTS.filter((shipped) => shipped.language === language && pattern.test(shipped.text)).map(placed);
}

function placed({ file, text }: ShippedText): string {
  return `${file}: ${text}`;
}

describe('the texts that callers read', () => {
  test('are found: in reference data, in the code of gateway and subgraphs, and in the guides', () => {
    const files = new Set(TEXTS.map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining([
        'docs/asking.fr.md',
        'docs/asking.es.md',
        'gateway/src/answer/rule-words.ts',
        'gateway/src/limits/rate/rate-message.ts',
        'subgraphs/core/src/identifier/identifier-problems.ts',
        'subgraphs/core/src/member-type/mexican-aeo.json',
        'subgraphs/mra/src/recognition/force-in-words.ts',
        'subgraphs/mra/src/reference/claims/claims.json',
      ]),
    );
    for (const language of ['fr', 'es'] as const) {
      expect(TEXTS.filter((shipped) => shipped.language === language).length).toBeGreaterThan(400);
    }
  });

  test.each(['en', 'fr', 'es'] as const)('end no sentence twice (%s)', (language) =>
    expect(faults(language, /(^|[^.])\.\.([^.]|$)/)).toEqual([]),
  );

  test.each(['en', 'fr', 'es'] as const)(
    'have no two spaces in a row, and none before a comma or a full stop (%s)',
    (language) => expect(faults(language, / {2}| [,.](\s|$)/)).toEqual([]),
  );
});

describe('French', () => {
  test('has typographic apostrophes', () => expect(faults('fr', /[\p{L}\d]'[\p{L}«…]/u)).toEqual([]));

  test('has non-breaking spaces inside its guillemets', () =>
    expect(faults('fr', /«(?!\u00A0)|(?<!\u00A0)»|[“”]/)).toEqual([]));

  test('has a space before a colon, and none before a semicolon', () =>
    expect(faults('fr', /[\p{L})…»]: |[\s\u00A0];/u)).toEqual([]));

  test.each([
    ['validation sur place', /validations? sur place/i],
    ['Service d’administration fiscale', /administration fiscale \(SAT\)/i],
    ['FAST, which the CBSA calls EXPRES', /\bFAST\b/],
    ['société de contrôle', /société de contrôle/i],
    ['entrepôt général', /entrepôt général/i],
    ['accord de reconnaissance mutuelle', /\baccords?\b(?! d’assistance mutuelle)/i],
  ])('does not say %s', (_, pattern) => expect(faults('fr', pattern)).toEqual([]));

  test('says « le hub »', () => expect(faults('fr', /(?<!\b(?:[Ll]e|[Dd]u|[Aa]u) )\bhub\b/)).toEqual([]));
});

describe('Spanish', () => {
  test('has angular quotation marks without spaces', () =>
    expect(faults('es', /«[\s\u00A0]|[\s\u00A0]»|[“”]/)).toEqual([]));

  test('opens what it closes', () => expect(faults('es', /^[^¿]*\?(\s|$)|^[^¡]*!(\s|$)/)).toEqual([]));

  test('says arreglo of a mutual recognition arrangement', () =>
    expect(faults('es', /\bacuerdos?\b(?! de asistencia mutua)/i)).toEqual([]));

  test('says «el hub»', () => expect(faults('es', /(?<!\b(?:[Ee]l|[Dd]el|[Aa]l) )\bhub\b/)).toEqual([]));

  test('lets the verb agree with the number: «se esperan 9 dígitos»', () =>
    expect(faults('es', /\bse (?:espera|permite|requiere):? (?:de )?\d/i)).toEqual([]));
});

describe('English', () => {
  test.each(['told', 'heard', 'peace', 'witness', 'whoever', 'somebody', 'nobody'])('does not say %s', (word) =>
    expect(faults('en', new RegExp(`\\b${word}\\b`, 'i'))).toEqual([]),
  );
});
