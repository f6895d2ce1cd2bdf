import { Kind, type OperationDefinitionNode } from 'graphql';

/** Whether an operation asks for nothing but `__typename`: how the subgraph is, and nothing that it knows. */
export function asksForNothing({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
  );
}
