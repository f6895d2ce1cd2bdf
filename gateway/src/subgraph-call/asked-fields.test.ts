import { askedFields } from './asked-fields';

describe('asked fields', () => {
  test.each([
    ['root fields, by the names they answer under', '{ ship { id } mine: ship { id } __typename }', ['ship', 'mine']],
    [
      'fields of entities, also within fragments, each once',
      `query($representations: [_Any!]!) { _entities(representations: $representations) {
         ... on Ship { lifts ...More } ... on Barge { lifts }
       } }
       fragment More on Ship { load: lifts __typename }`,
      ['lifts', 'load'],
    ],
  ])('are %s', (_, query, fields) => {
    expect(askedFields(query)).toEqual(fields);
  });
});
