import { shown } from './shown';

describe('a text from a file on the screen', () => {
  it('is quoted and bounded', () => {
    expect(shown('Brûlerie "X"')).toBe('"Brûlerie \\"X\\""');
    expect(shown('x'.repeat(100))).toBe(`"${'x'.repeat(60)}…"`);
  });

  it('cannot steer the terminal or hide what it says', () => {
    expect(shown('a\u001b[2Jb\nc\u009b1m\u202Ed')).toBe('"a\\u001b[2Jb\\nc\\u009b1m\\u202ed"');
  });
});
