import fc from 'fast-check';
import { byCodeUnit, inOrder } from '.';

describe('items in an order', () => {
  it('are those that a sort gives, equal ones as they came, and none is changed', () => {
    const item = fc.record({ key: fc.constantFrom('', 'a', 'Z', 'é', 'ab'), place: fc.nat() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (items) => {
        const before = [...items];
        const by = (a: (typeof items)[0], b: (typeof items)[0]) => byCodeUnit(a.key, b.key);
        const inserted = items.reduce<typeof items>(
          (sorted, each) => sorted.toSpliced(sorted.findLastIndex((other) => by(other, each) <= 0) + 1, 0, each),
          [],
        );
        expect(inOrder(items, by)).toEqual(inserted);
        expect(items).toEqual(before);
      }),
    );
  });

  it('are by code unit whatever the locale', () => {
    expect(inOrder(['b', 'é', 'a', 'B'], byCodeUnit)).toEqual(['B', 'a', 'b', 'é']);
  });
});
