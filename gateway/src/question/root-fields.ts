import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * The fields at the root of an operation in the order of the document, those in fragments included, each fragment once: a short document can spread a few of them
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
  const walked = new Set<SelectionSetNode>();
  // No recursion: fragments may lie as deep within one another as a document is long.
  const walking = [operation.selectionSet.selections.values()];
  for (let current = walking.at(-1); current; current = walking.at(-1)) {
    const { value: node, done } = current.next();
    if (done) walking.pop();
    else if (!isAsked(node)) continue;
    else if (node.kind === Kind.FIELD) fields.push(node);
    else {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
      if (!inner || walked.has(inner)) continue;
      walked.add(inner);
      walking.push(inner.selections.values());
    }
  }
  return fields;
}
