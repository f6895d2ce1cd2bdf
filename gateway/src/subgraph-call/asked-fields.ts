import { Kind, parse, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/**
 * The response names that an operation to a subgraph asks for: root fields, or the fields of the entities. They say which parts of
 * the answer are concerned when the subgraph gives none.
 */
export function askedFields(query: string): string[] {
  const { definitions } = parse(query, { noLocation: true });
  const operation = definitions.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const fragments = definitions.filter(
    (node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION,
  );
  const byName = new Map(fragments.map(({ name, selectionSet }) => [name.value, selectionSet]));
  return [...new Set(responseNames(operation?.selectionSet, byName))];
}

function* responseNames(
  selectionSet: SelectionSetNode | undefined,
  fragments: ReadonlyMap<string, SelectionSetNode>,
): Generator<string> {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      yield* responseNames(fragments.get(selection.name.value), fragments);
    } else if (selection.kind === Kind.INLINE_FRAGMENT || selection.name.value === '_entities') {
      yield* responseNames(selection.selectionSet, fragments);
    } else if (selection.name.value !== '__typename') {
      yield selection.alias?.value ?? selection.name.value;
    }
  }
}
