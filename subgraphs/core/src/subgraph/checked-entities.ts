import { GraphQLError, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { RepresentationChecker } from './representation-checker';

/** What a representation must be was not sent: a fault of the gateway, told for that entity alone. */
export const INVALID_REPRESENTATION = 'INVALID_REPRESENTATION';

/**
 * Makes `_entities` check each representation before a resolver runs, and resolve each by itself: whatever one of them throws, at once
 * or later, is an error of that entity. The library's own resolver stops at the first throw and abandons what it started before.
 */
export function checkEntities(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  const checker = new RepresentationChecker(schema);
  const checked: GraphQLFieldResolver<unknown, unknown> = (source, { representations }, context, info) =>
    representations.map(async (representation: unknown) => {
      const fault = checker.fault(representation);
      if (fault !== null) {
        throw new GraphQLError(`A representation does not fit the schema: ${fault}.`, {
          extensions: { code: INVALID_REPRESENTATION },
        });
      }
      const [entity] = resolve(source, { representations: [representation] }, context, info) as unknown[];
      return entity;
    });
  field.resolve = checked;
}
