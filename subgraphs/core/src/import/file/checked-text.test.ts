import * as fc from 'fast-check';
import { CheckedText } from './checked-text';

function take(...pieces: (Buffer | string | number[])[]): string {
  const text = new CheckedText();
  const taken = pieces.map((piece) => text.take(Buffer.from(piece as string)));
  text.finish();
  return taken.join('');
}

describe('the text of a file', () => {
  it('is the same in whatever pieces its bytes come', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.nat(), { maxLength: 6 }), (content, ends) => {
        const bytes = Buffer.from(content.replaceAll('\0', ''));
        const cuts = [...ends.map((end) => end % (bytes.length + 1)), bytes.length].toSorted((a, b) => a - b);
        const expected = bytes.toString().replace(/^\uFEFF/, '');
        expect(take(...cuts.map((end, at) => bytes.subarray(cuts[at - 1] ?? 0, end)))).toBe(expected);
      }),
    );
  });

  it('loses a byte order mark, and only at its beginning', () => {
    expect(take('\uFEFFa\uFEFFb')).toBe('a\uFEFFb');
    expect(take([0xef], [0xbb], [0xbf, 0x61])).toBe('a');
  });

  it('is refused on the line where it is no UTF-8', () => {
    expect(() => take('a\nb\n', [0x62, 0x0a, 0x51, 0xe9, 0x62], '\n')).toThrow(
      expect.objectContaining({ code: 'NOT_UTF8', line: 4 }),
    );
    expect(() => take('a\n', [0xc3])).toThrow(expect.objectContaining({ code: 'NOT_UTF8', line: 2 }));
  });

  it('is refused on the line that holds a NUL byte', () => {
    expect(() => take('a\nb\n', 'c\0\n')).toThrow(expect.objectContaining({ code: 'NUL_BYTE', line: 3 }));
  });

  it.each([
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
    ['Excel', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['gzip', [0x1f, 0x8b, 0x08]],
  ])('is refused as what it is: %s', (what, bytes) => {
    expect(() => take(bytes)).toThrow(
      expect.objectContaining({ code: 'NOT_CSV', message: expect.stringContaining(what) }),
    );
  });
});
