import { Kind, parse, visit, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { isIncluded } from '../question/is-included';

/** A selection may not be empty; this one asks for nothing, and needs nothing. */
export const NOTHING: readonly SelectionNode[] = parse('{ __typename @skip(if: true) }', {
  noLocation: true,
}).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
);

/** A valid document with its conditions decided: without what they leave out, and without the conditions of what stays. */
export function decidedDocument(document: DocumentNode, variables: Readonly<Record<string, unknown>>): DocumentNode {
  return visit(document, {
    [Kind.SELECTION_SET]: { leave: (node) => decidedSelections(node, variables) },
  });
}

function decidedSelections(node: SelectionSetNode, variables: Readonly<Record<string, unknown>>): SelectionSetNode {
  const staying = node.selections.filter((selection) => isIncluded(selection, variables));
  return { ...node, selections: staying.length > 0 ? staying.map(unconditional) : NOTHING };
}

function unconditional(selection: SelectionNode): SelectionNode {
  const directives = selection.directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
  return directives?.length === selection.directives?.length
    ? selection
    : { ...selection, ...(directives && { directives }) };
}
