import {
  executeSync,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { isIncluded } from '../question/is-included';
import { rootFields } from '../question/root-fields';
import type { AnsweredObject } from './answered-object';

/** What a schema says of itself; the subgraphs are not asked. */
export type Introspection = (variables: Readonly<Record<string, unknown>>) => AnsweredObject;

/** Null when an operation does not ask for that. */
export function introspection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Introspection | null {
  if (operation.operation !== OperationTypeNode.QUERY) return null;
  const selections = rootFields(document, operation, isIncluded).filter(isIntrospective);
  if (selections.length === 0) return null;
  const asked = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as const;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const introspective: DocumentNode = { kind: Kind.DOCUMENT, definitions: [asked, ...fragments] };
  return (variableValues) => {
    const { data } = executeSync({
      schema,
      document: introspective,
      rootValue: {},
      variableValues: { ...variableValues },
    });
    return { ...data };
  };
}

function isIntrospective({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}
