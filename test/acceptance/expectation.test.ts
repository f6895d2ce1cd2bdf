import { differences } from './expectation';

describe('comparing an answer with a case', () => {
  it('finds a wrong value, a missing row, a row too many and an unknown rule', () => {
    expect(differences({ a: 1 }, { a: 2, b: 3 })).toHaveLength(1);
    expect(differences([1], [])).toHaveLength(1);
    expect(differences([1], [1, 2])).toHaveLength(1);
    expect(differences('<never heard of>', 1)).toHaveLength(1);
  });

  it('lets fields that are not named be free', () => {
    expect(differences({ a: { b: null } }, { a: { b: null, c: 1 }, d: 2 })).toEqual([]);
  });

  it('reads the rules in words', () => {
    const factors = [
      { code: 'A', passed: false },
      { code: 'B', passed: true },
    ];
    expect(differences('<failed exactly A>', factors)).toEqual([]);
    expect(differences('<failed exactly B>', factors)).toHaveLength(1);
    expect(differences('<failed contains A>', factors)).toEqual([]);
    expect(differences('<exactly codes X Y>', [{ code: 'Y' }, { code: 'X' }])).toEqual([]);
    expect(differences('<exactly codes X>', [{ code: 'Y' }, { code: 'X' }])).toHaveLength(1);
    expect(differences('<not null>', null)).toHaveLength(1);
  });
});
