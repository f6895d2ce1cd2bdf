import { buildSchema } from 'graphql';
import { breakingChanges } from './breaking-changes';

const published = buildSchema(
  'type Query { ship(id: ID!): Ship name: String! } type Ship { id: ID! flag: Flag } enum Flag { CA US }',
);

describe('breaking changes', () => {
  test.each([
    [
      'a field that clients may ask is gone',
      'type Query { ship(id: ID!): Ship } type Ship { id: ID! flag: Flag } enum Flag { CA US }',
      'Query.name',
    ],
    [
      'an enum value is gone',
      'type Query { ship(id: ID!): Ship name: String! } type Ship { id: ID! flag: Flag } enum Flag { CA }',
      'Flag.US',
    ],
    [
      'an answer may now be null',
      'type Query { ship(id: ID!): Ship name: String } type Ship { id: ID! flag: Flag } enum Flag { CA US }',
      'Query.name',
    ],
    [
      'an argument must now be given',
      'type Query { ship(id: ID!, on: Int!): Ship name: String! } type Ship { id: ID! flag: Flag } enum Flag { CA US }',
      'Query.ship.on',
    ],
  ])('%s', async (_, changed, path) => {
    const found = await breakingChanges(published, buildSchema(changed));
    expect(found.map((change) => change.path)).toEqual([path]);
    expect(found[0]?.message).not.toBe('');
  });

  test('adding a field, a type or a deprecation breaks nobody', async () => {
    const grown = buildSchema(
      'type Query { ship(id: ID!): Ship name: String! @deprecated(reason: "ask ship") age: Int } type Ship { id: ID! flag: Flag crew: Crew } type Crew { size: Int } enum Flag { CA US }',
    );
    expect(await breakingChanges(published, grown)).toEqual([]);
  });
});
