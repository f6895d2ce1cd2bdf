import {
  execute,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  parse,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import type { AnsweredObject } from '../execution/answered-object';
import type { Call } from '../execution/step';

const LEAVES: Readonly<Record<string, unknown>> = {
  Boolean: true,
  CountryCode: 'CA',
  Date: '2026-01-01',
  Float: 1,
  Int: 1,
  PartialDate: '2026',
};

/**
 * A response that a subgraph could give to a call, about fictional companies: each field has a value of its type, identifiers differ, and what
 * is asked about a list of identifiers is as long as that.
 *
 * @param schema the subgraph's own
 */
export async function syntheticAnswer(
  schema: GraphQLSchema,
  { query, operationName, variables }: Pick<Call, 'query' | 'operationName' | 'variables'>,
): Promise<FormattedExecutionResult<AnsweredObject>> {
  let identifiers = 0;
  const leaf = (type: GraphQLLeafType): unknown => {
    if (isEnumType(type)) return type.getValues()[0]?.value;
    return LEAVES[type.name] ?? `warm-up-${(identifiers += 1)}`;
  };
  const value = (type: GraphQLOutputType, length: number): unknown => {
    const nullable = getNullableType(type);
    if (isListType(nullable)) return Array.from({ length }, () => value(nullable.ofType, 1));
    if (!isLeafType(nullable)) return {};
    // As known now: null is the default.
    return nullable.name === 'DateTime' && !isNonNullType(type) ? null : leaf(nullable);
  };
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (_, given, __, { returnType }) => {
    const asked = Object.values(given as object).find((one) => Array.isArray(one)) as readonly unknown[] | undefined;
    return value(returnType, asked?.length ?? 1);
  };
  return execute({
    schema,
    document: parse(query, { noLocation: true }),
    ...(operationName !== undefined && { operationName }),
    variableValues: variables,
    fieldResolver,
    typeResolver: (_, __, { schema: own }, type) => (isAbstractType(type) ? own.getPossibleTypes(type)[0]?.name : type),
  }) as Promise<FormattedExecutionResult<AnsweredObject>>;
}
