import { defaultTypeResolver, isAbstractType, type GraphQLSchema, type GraphQLTypeResolver } from 'graphql';

/**
 * Has no abstract type of a schema fail to say which type a value is of: it says none, which is an error at that place of the answer.
 * Compiled code would not survive the failure.
 */
export function totalTypeResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isAbstractType(type)) continue;
    const resolveType: GraphQLTypeResolver<unknown, unknown> = type.resolveType ?? defaultTypeResolver;
    type.resolveType = (value, context, info) => {
      try {
        return resolveType(value, context, info, type);
      } catch {
        return undefined;
      }
    };
  }
}
