import { getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective, type SelectionNode } from 'graphql';

/**
 * Whether a selection is asked for, as its @skip and @include say.
 *
 * @param variables coerced
 * @throws GraphQLError of a condition that is null or goes by a variable that is not there
 */
export function isIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>> = {}): boolean {
  if (!selection.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}

/** The same of a selection whose condition may be null: that one counts as included, for its operation is refused. */
export function mayBeIncluded(selection: SelectionNode, variables: Readonly<Record<string, unknown>>): boolean {
  try {
    return isIncluded(selection, variables);
  } catch {
    return true;
  }
}
