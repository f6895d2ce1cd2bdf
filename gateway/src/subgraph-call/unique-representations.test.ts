import * as fc from 'fast-check';
import { uniqueRepresentations } from './unique-representations';

const representation = fc.record({
  __typename: fc.constant('Ship'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  on: fc.nat(2),
});

/** What a sound subgraph answers: an entity for each representation, an error for each that is odd. */
function answerOf(representations: readonly unknown[]) {
  const texts = representations.map((value) => JSON.stringify(value));
  return {
    data: { _entities: texts.map((text) => ({ text, inner: { list: [text] } })) },
    errors: texts.flatMap((text, index) =>
      text.length % 2 === 0 ? [] : [{ message: text, path: ['_entities', index, 'inner'] }],
    ),
  };
}

describe('unique representations', () => {
  test('give the answer that all of them would have given, whatever repeats', () => {
    fc.assert(
      fc.property(fc.array(representation, { maxLength: 30 }), (asked) => {
        const unique = uniqueRepresentations(asked);
        const distinct = new Set(asked.map((value) => JSON.stringify(value)));
        if (unique === null) return expect(distinct.size).toBe(asked.length);
        expect(new Set(unique.representations.map((value) => JSON.stringify(value)))).toEqual(distinct);
        expect(unique.representations).toHaveLength(distinct.size);
        const { data, errors } = unique.spread(answerOf(unique.representations));
        expect(data).toEqual(answerOf(asked).data);
        expect(new Set(errors)).toEqual(new Set(answerOf(asked).errors));
        expect(errors).toHaveLength(answerOf(asked).errors.length);
      }),
    );
  });

  test('are null when nothing repeats, so that nothing is copied', () => {
    expect(uniqueRepresentations([{ id: 'a' }, { id: 'b' }])).toBeNull();
    expect(uniqueRepresentations([])).toBeNull();
  });

  test('share no object between places, for later answers are merged into them', () => {
    const unique = uniqueRepresentations([{ id: 'a' }, { id: 'a' }]);
    const entities = unique?.spread({ data: { _entities: [{ inner: {} }] } }).data?.['_entities'] as {
      inner: object;
    }[];
    expect(entities[0]).toEqual(entities[1]);
    expect(entities[0]?.inner).not.toBe(entities[1]?.inner);
  });

  test('pass on an answer without entities, and errors that name none', () => {
    const unique = uniqueRepresentations([{ id: 'a' }, { id: 'a' }]);
    const refused = { data: null, errors: [{ message: 'no' }, { message: 'no', path: ['_entities'] }] };
    expect(unique?.spread(refused)).toEqual(refused);
  });
});
