import fc from 'fast-check';
import {
  isInputObjectType,
  isListType,
  isNonNullType,
  getNullableType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type ConstValueNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { RandomQuery } from './random-query';
import { randomValue, type Draw } from './random-values';

/** A variable that stands for a literal of the query. */
interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly literal: ValueNode;
}

/**
 * Puts variables in the place of about half of a query's literals: of whole arguments, of fields of an input object, of elements of a
 * list. The document stays valid. The values are those of the literals, others that fit, and some that do not.
 */
export function withRandomVariables(
  schema: GraphQLSchema,
  query: fc.Arbitrary<RandomQuery>,
): fc.Arbitrary<RandomQuery> {
  return fc.tuple(query, fc.infiniteStream(fc.noShrink(fc.nat({ max: 1_000_000 })))).map(([plain, chances]) => {
    const draw: Draw = (below) => (chances.next().value as number) % below;
    const variables = new Map<string, Variable | null>();
    const typeInfo = new TypeInfo(schema);
    const document = visit(
      parse(plain.query),
      visitWithTypeInfo(typeInfo, {
        [Kind.ARGUMENT]: (node) => {
          const argument = typeInfo.getArgument();
          if (!argument) return undefined;
          return { ...node, value: replaced(node.value, argument.type, variables, draw) };
        },
        [Kind.VARIABLE_DEFINITION]: (): false => false,
      }),
    );
    const used = [...variables.values()].filter((variable) => variable !== null);
    const withDefinitions = visit(document, {
      [Kind.OPERATION_DEFINITION]: (node) => ({
        ...node,
        variableDefinitions: [
          ...(node.variableDefinitions ?? []),
          ...used.map((variable) => definition(variable, draw)),
        ],
      }),
    });
    if (validate(schema, withDefinitions).length > 0) return plain;
    const values = used.map((variable) => [variable.name, valueOf(variable, draw)] as const);
    const given = values.filter(([, value]) => value !== undefined);
    return { query: print(withDefinitions), variables: { ...plain.variables, ...Object.fromEntries(given) } };
  });
}

/** Equal literals of one type become the same variable, so that fields with equal arguments still have equal arguments. */
function replaced(
  value: ValueNode,
  type: GraphQLInputType,
  variables: Map<string, Variable | null>,
  draw: Draw,
): ValueNode {
  if (value.kind === Kind.VARIABLE) return value;
  const key = `${String(type)} ${print(value)}`;
  const isFirst = !variables.has(key);
  if (isFirst) variables.set(key, draw(2) === 0 ? { name: `v${variables.size}`, type, literal: value } : null);
  const variable = variables.get(key);
  if (variable) return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable.name } };
  const nullable = getNullableType(type);
  if (value.kind === Kind.LIST && isListType(nullable)) {
    return { ...value, values: value.values.map((element) => replaced(element, nullable.ofType, variables, draw)) };
  }
  if (value.kind === Kind.OBJECT && isInputObjectType(nullable)) {
    const fields = value.fields.map((field) => {
      const found = nullable.getFields()[field.name.value];
      return found ? { ...field, value: replaced(field.value, found.type, variables, draw) } : field;
    });
    return { ...value, fields };
  }
  return value;
}

/** Some have a default value, and then need not be of a type without null. */
function definition({ name, type, literal }: Variable, draw: Draw): VariableDefinitionNode {
  const hasDefault = draw(4) === 0 && literal.kind !== Kind.NULL;
  const declared = hasDefault && draw(2) === 0 ? getNullableType(type) : type;
  const [parsed] = parse(`query ($${name}: ${String(declared)}) { __typename }`).definitions;
  if (parsed?.kind !== Kind.OPERATION_DEFINITION) throw new Error('A query is an operation.');
  const [node] = parsed.variableDefinitions ?? [];
  if (!node) throw new Error('The query has one variable.');
  return hasDefault ? { ...node, defaultValue: literal as ConstValueNode } : node;
}

/** undefined: the variable is not given. */
function valueOf({ type, literal }: Variable, draw: Draw): unknown {
  const kind = draw(10);
  if (kind < 5) return valueFromASTUntyped(literal);
  if (kind === 5 && !isNonNullType(type)) return undefined;
  return randomValue(type, draw);
}
