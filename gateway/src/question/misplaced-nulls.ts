import type { Language, Localized } from '@aeo-hub/core/language';
import {
  GraphQLError,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  type GraphQLType,
  type OperationDefinitionNode,
  type SelectionNode,
  type VariableNode,
} from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { quoted } from '../answer/translated';
import { mayBeIncluded } from './is-included';

/** An operation of a valid document. */
export interface OperationOfDocument {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * The variables that are null where the schema allows no null, each once. Validation lets a variable of a nullable type stand there when it,
 * or the argument, has a default; an explicit null must then be an error when the operation is executed (GraphQL specification, "All Variable
 * Usages Are Allowed"). The hub refuses such an operation before anything of it is executed. What a condition leaves out does not count.
 *
 * @param variables coerced
 */
export function misplacedNulls(
  { schema, document, operation }: OperationOfDocument,
  variables: Readonly<Record<string, unknown>>,
  language: Language = 'en',
): readonly GraphQLError[] {
  if (!Object.values(variables).includes(null)) return [];
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const found = new Map<string, GraphQLError>();
  const types = new TypeInfo(schema);
  // False has a visit pass over what is below.
  const unlessLeftOut = (node: SelectionNode) => (mayBeIncluded(node, variables) ? undefined : false);
  const waiting: DefinitionNode[] = [operation];
  const visitor = visitWithTypeInfo(types, {
    [Kind.VARIABLE_DEFINITION]: () => false,
    [Kind.FIELD]: unlessLeftOut,
    [Kind.INLINE_FRAGMENT]: unlessLeftOut,
    [Kind.FRAGMENT_SPREAD]: (node) => {
      if (!mayBeIncluded(node, variables)) return false;
      const fragment = fragments.get(node.name.value);
      if (fragment && fragments.delete(node.name.value)) waiting.push(fragment);
      return undefined;
    },
    [Kind.VARIABLE]: (node) => {
      const expected = types.getInputType();
      if (variables[node.name.value] === null && isNonNullType(expected) && !found.has(node.name.value)) {
        found.set(node.name.value, misplacedNull(node, expected, language));
      }
    },
  });
  for (let next = waiting.shift(); next; next = waiting.shift()) visit(next, visitor);
  return [...found.values()];
}

function misplacedNull(node: VariableNode, expected: GraphQLType, language: Language): GraphQLError {
  const [name, type] = [quoted(`$${node.name.value}`), quoted(String(expected))];
  const message: Localized = {
    en: `Variable "$${node.name.value}" must not be null: a value of type "${expected}" is expected here.`,
    fr: `La variable ${name.fr} ne peut pas être null : une valeur de type ${type.fr} est attendue ici.`,
    es: `La variable ${name.es} no puede ser null: aquí se espera un valor de tipo ${type.es}.`,
  };
  return new GraphQLError(message[language], { nodes: node, extensions: { code: ERROR_CODE.BAD_USER_INPUT } });
}
