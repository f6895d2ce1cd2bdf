import * as fc from 'fast-check';
import { visible } from './visible';

describe('a text that a terminal shows', () => {
  it.each([
    ['an escape sequence', '\u001b[2Ja', String.raw`\u001b[2Ja`],
    ['a line feed and a carriage return', 'a\r\nb', String.raw`a\u000d\u000ab`],
    ['a tab and a bell', '\t\u0007', String.raw`\u0009\u0007`],
    ['DEL', 'a\u007f', String.raw`a\u007f`],
    ['C1, of which one begins a sequence', '\u0080\u009b31m\u009f', String.raw`\u0080\u009b31m\u009f`],
    ['overrides of direction', '\u202a\u202b\u202c\u202d\u202e', String.raw`\u202a\u202b\u202c\u202d\u202e`],
    ['isolates of direction', '\u2066\u2067\u2068\u2069', String.raw`\u2066\u2067\u2068\u2069`],
  ])('has no %s', (_, text, expected) => expect(visible(text)).toBe(expected));

  it('is as it was where it has none of these', () => {
    const text = 'Brûlerie «Ñandú» 𝒳 \u00a0 \\u001b "é"';
    expect(visible(text)).toBe(text);
  });

  it('has none, whatever it was, and JSON means the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shown = visible(JSON.stringify(text));
        expect(shown).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
        expect(JSON.parse(shown)).toBe(text);
      }),
    );
  });
});
