import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  visit,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** A selection may not be empty; this one asks for nothing, and needs nothing. */
const NOTHING: SelectionNode = {
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: '__typename' },
  directives: [
    {
      kind: Kind.DIRECTIVE,
      name: { kind: Kind.NAME, value: 'skip' },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'if' },
          value: { kind: Kind.BOOLEAN, value: true },
        },
      ],
    },
  ],
};

/** A valid document with its conditions decided: without what they leave out, and without the conditions of what stays. */
export function decidedDocument(document: DocumentNode, variables: Readonly<Record<string, unknown>>): DocumentNode {
  return visit(document, {
    [Kind.SELECTION_SET]: { leave: (node) => decidedSelections(node, variables) },
  });
}

function decidedSelections(node: SelectionSetNode, variables: Readonly<Record<string, unknown>>): SelectionSetNode {
  const staying = node.selections.filter((selection) => isIncluded(selection, variables));
  return { ...node, selections: staying.length > 0 ? staying.map(unconditional) : [NOTHING] };
}

function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

function unconditional(selection: SelectionNode): SelectionNode {
  const directives = selection.directives?.filter(({ name }) => name.value !== 'skip' && name.value !== 'include');
  return directives?.length === selection.directives?.length
    ? selection
    : { ...selection, ...(directives && { directives }) };
}
