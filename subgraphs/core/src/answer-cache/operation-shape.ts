import type { GraphQLRequest } from '@apollo/server';
import { Kind, OperationTypeNode, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { entitiesSelection, type EntitiesSelection } from '../execution';
import { asksForNothing } from '../subgraph/asks-for-nothing';

/** In what parts the answer to an operation may be kept. */
export type OperationShape =
  /** Not at all. CHANGE: what it records may change any answer. */
  { readonly kind: 'NONE' } | { readonly kind: 'CHANGE' } | { readonly kind: 'WHOLE' } | EntitiesShape;

/** Each entity is kept by itself, by its representation. */
export interface EntitiesShape extends EntitiesSelection {
  readonly kind: 'ENTITIES';
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
  const entities = entitiesSelection(operation);
  return entities ? { kind: 'ENTITIES', ...entities } : { kind: 'WHOLE' };
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
