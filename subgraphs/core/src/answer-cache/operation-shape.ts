import type { GraphQLRequest } from '@apollo/server';
import { Kind, OperationTypeNode, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { asksForNothing } from '../subgraph/asks-for-nothing';

/** In what parts the answer to an operation may be kept. */
export type OperationShape =
  /** Not at all. CHANGE: what it records may change any answer. */
  { readonly kind: 'NONE' } | { readonly kind: 'CHANGE' } | { readonly kind: 'WHOLE' } | EntitiesShape;

/** Each entity is kept by itself, by its representation. */
export interface EntitiesShape {
  readonly kind: 'ENTITIES';
  /** The field of the answer that holds them. */
  readonly responseKey: string;
  /** The variable that holds the representations. */
  readonly variable: string;
}

const NONE: OperationShape = { kind: 'NONE' };

/**
 * Of a document that cannot be read, or that has several operations of which none is named, nothing is kept: what is wrong with it is
 * for the executor to say. Nor of a question for nothing, which asks how the subgraph is.
 */
export function operationShape({ query = '', operationName }: GraphQLRequest): OperationShape {
  const operation = operationOf(query, operationName);
  if (!operation) return NONE;
  if (operation.operation === OperationTypeNode.MUTATION) return { kind: 'CHANGE' };
  if (operation.operation !== OperationTypeNode.QUERY || asksForNothing(operation)) return NONE;
  return entitiesOf(operation) ?? { kind: 'WHOLE' };
}

function operationOf(query: string, name: string | undefined): OperationDefinitionNode | null {
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return null;
  }
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const asked = name ? operations.filter((operation) => operation.name?.value === name) : operations;
  return asked.length === 1 ? (asked[0] ?? null) : null;
}

/** As the gateway asks for entities: for nothing else, and by a variable. */
function entitiesOf({ selectionSet }: OperationDefinitionNode): OperationShape | null {
  const [field, ...others] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || others.length > 0 || field.name.value !== '_entities') return null;
  const [argument] = field.arguments ?? [];
  if (field.directives?.length || argument?.value.kind !== Kind.VARIABLE) return null;
  return {
    kind: 'ENTITIES',
    responseKey: field.alias?.value ?? field.name.value,
    variable: argument.value.name.value,
  };
}
