import { mergeInto } from './merge-into';

describe('what a further subgraph says', () => {
  test('is added to what is known, object by object and element by element', () => {
    const known = { id: 'a', home: { code: 'VAN' }, tugs: [{ id: 1 }, null, { id: 3 }], tags: ['x'] };
    mergeInto(known, {
      home: { title: 'T' },
      tugs: [{ name: 'one' }, { id: 2 }, null],
      tags: ['y', 'z'],
      none: undefined,
    });
    expect(known).toEqual({
      id: 'a',
      home: { code: 'VAN', title: 'T' },
      tugs: [{ id: 1, name: 'one' }, { id: 2 }, null],
      tags: ['y', 'z'],
    });
  });

  test('never reaches what every object inherits from', () => {
    const known: Record<string, unknown> = {};
    mergeInto(known, JSON.parse('{"__proto__": {"stolen": true}, "constructor": {"prototype": {"stolen": true}}}'));
    expect(Object.hasOwn(known, '__proto__')).toBe(true);
    expect(({} as Record<string, unknown>)['stolen']).toBeUndefined();
    expect((Object as unknown as Record<string, unknown>)['stolen']).toBeUndefined();
  });
});
