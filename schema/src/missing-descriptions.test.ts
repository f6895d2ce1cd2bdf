import { buildSchema } from 'graphql';
import { missingDescriptions } from './missing-descriptions';

describe('missing descriptions', () => {
  test('every kind of part is looked at and named by its coordinate', () => {
    const api = buildSchema(`
      type Query { ship(id: ID!): Ship }
      interface Afloat { draught: Int }
      type Ship implements Afloat { draught: Int }
      enum Flag { CA }
      input Wish { flag: Flag }
      scalar Tide
      union Any = Ship
    `);
    expect(missingDescriptions(api)).toEqual([
      'Afloat',
      'Afloat.draught',
      'Any',
      'Flag',
      'Flag.CA',
      'Query',
      'Query.ship',
      'Query.ship(id:)',
      'Ship',
      'Ship.draught',
      'Tide',
      'Wish',
      'Wish.flag',
    ]);
  });

  test('a described schema misses nothing, and blanks are no description', () => {
    expect(missingDescriptions(buildSchema('"q" type Query { "f" f("a" a: Int): Int }'))).toEqual([]);
    expect(missingDescriptions(buildSchema('"q" type Query { "  " f: Int }'))).toEqual(['Query.f']);
  });
});
