import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';

/**
 * The fields at the root of an operation, those in fragments included, each fragment once: a short document can spread a few of them
 * millions of times.
 *
 * @param isAsked tells which selections count; all of them unless said
 */
export function rootFields(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  isAsked: (selection: SelectionNode) => boolean = () => true,
): readonly FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const fields: FieldNode[] = [];
  // What is added to a set while it is walked is walked too.
  const sets = new Set([operation.selectionSet]);
  for (const { selections } of sets) {
    for (const node of selections.filter(isAsked)) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else {
        const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
        if (inner) sets.add(inner);
      }
    }
  }
  return fields;
}
