import {
  getOperationAST,
  Kind,
  parse,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from '../question/is-included';

/** A selection may not be empty; this one asks for nothing, and needs nothing. */
export const NOTHING: readonly SelectionNode[] = parse('{ __typename @skip(if: true) }', {
  noLocation: true,
}).definitions.flatMap((definition) =>
  definition.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [],
);

/**
 * The operation asked, of a valid document, with its conditions resolved: without the selections that they leave out, without the conditions of
 * those that stay, and with no fragment but those that it still spreads. The conditions of other operations go by variables that are not
 * given here.
 *
 * @param variables coerced
 * @param operationName null: the only one
 */
export function decidedDocument(
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  operationName: string | null = null,
): DocumentNode {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('A document came to be planned without the operation that is asked.');
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const decided: DefinitionNode[] = [];
  const waiting: DefinitionNode[] = [operation];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    decided.push(
      visit(next, {
        // On the way down, so that nothing below what is left out is looked at.
        [Kind.SELECTION_SET]: (node) => decidedSelections(node, variables),
        [Kind.FRAGMENT_SPREAD]: ({ name }) => {
          const fragment = fragments.get(name.value);
          if (fragment && fragments.delete(name.value)) waiting.push(fragment);
        },
      }),
    );
  }
  return { ...document, definitions: decided };
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
