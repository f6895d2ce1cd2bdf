import { briefDifference } from './brief-difference';

describe('brief difference', () => {
  test('equal texts differ in nothing', () => {
    expect(briefDifference('a\nb\n', 'a\nb\n')).toBe('');
  });

  test('only the lines that differ are shown, with the number of the first', () => {
    expect(briefDifference('a\nb\nc\n', 'a\nx\ny\nc\n')).toBe('line 2:\n- b\n+ x\n+ y');
  });

  test('an insertion beside equal lines is shown as an insertion', () => {
    expect(briefDifference('a\na\n', 'a\na\na\n')).toBe('line 3:\n+ a');
  });

  test('a long difference is cut short and says so', () => {
    const lines = Array.from({ length: 9 }, (_, index) => `n${index}`).join('\n');
    expect(briefDifference('', lines).split('\n').at(-1)).toBe('+ ... 3 more lines');
  });
});
