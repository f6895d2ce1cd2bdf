import { sortedSdl } from './sorted-sdl';

describe('sorted SDL', () => {
  test('definitions stand by name, fields as declared', () => {
    expect(sortedSdl('type B { z: Int a: Int }\ndirective @d on FIELD\ntype A { b: B }\nschema { query: A }')).toBe(
      'schema {\n  query: A\n}\n\ndirective @d on FIELD\n\ntype A {\n  b: B\n}\n\ntype B {\n  z: Int\n  a: Int\n}\n',
    );
  });

  test('the order of the classes does not show', () => {
    expect(sortedSdl('enum E { Y X }\nscalar S')).toBe(sortedSdl('scalar S\nenum E { Y X }'));
  });
});
