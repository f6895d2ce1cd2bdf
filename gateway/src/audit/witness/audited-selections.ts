import { Kind, parse, type SelectionNode } from 'graphql';
import { TOLD_FIELDS } from '../../question/told-fields';

const SELECTIONS: ReadonlyMap<string, readonly SelectionNode[]> = new Map(
  [...TOLD_FIELDS].map(([field, { selects }]) => [field, parsed(selects)]),
);

/** What the audit must know of a root field about companies. It is selected even if the client does not select it. */
export function auditedSelections(rootField: string): readonly SelectionNode[] {
  return SELECTIONS.get(rootField) ?? [];
}

function parsed(selections: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${selections} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
