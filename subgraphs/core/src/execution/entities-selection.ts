import { Kind, type OperationDefinitionNode } from 'graphql';

/** How an operation selects entities, as the gateway asks for them: for nothing else, and by a variable. */
export interface EntitiesSelection {
  /** The field of the answer that holds them. */
  readonly responseKey: string;
  /** The variable that holds the representations. */
  readonly variable: string;
}

/** Null of an operation that selects anything else. */
export function entitiesSelection({ selectionSet }: OperationDefinitionNode): EntitiesSelection | null {
  const [field, ...others] = selectionSet.selections;
  if (field?.kind !== Kind.FIELD || others.length > 0 || field.name.value !== '_entities') return null;
  const [argument] = field.arguments ?? [];
  if (field.directives?.length || argument?.value.kind !== Kind.VARIABLE) return null;
  return { responseKey: field.alias?.value ?? field.name.value, variable: argument.value.name.value };
}
