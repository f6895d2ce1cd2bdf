import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLLeafType,
} from 'graphql';
import type { Complete } from './completion';

/** A value as the subgraph returned it, if it is valid for its type. Only the subgraph can validate a custom scalar. */
export function completeLeaf(type: GraphQLLeafType): Complete {
  const isValid = validityOf(type);
  return (said, completion) => {
    if (said === null || isValid(said)) return said;
    return completion.refuse('INVALID', `A subgraph returned a value that is not a ${type.name}.`);
  };
}

function validityOf(type: GraphQLLeafType): (said: unknown) => boolean {
  if (isEnumType(type)) return (said) => typeof said === 'string' && type.getValue(said) !== undefined;
  switch (type.name) {
    case GraphQLString.name:
      return isString;
    case GraphQLBoolean.name:
      return (said) => typeof said === 'boolean';
    case GraphQLInt.name:
      return Number.isInteger;
    case GraphQLFloat.name:
      return Number.isFinite;
    case GraphQLID.name:
      return (said) => isString(said) || Number.isInteger(said);
    default:
      return () => true;
  }
}

function isString(said: unknown): boolean {
  return typeof said === 'string';
}
