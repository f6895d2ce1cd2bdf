import { BREAK, Kind, visit, type DocumentNode } from 'graphql';

/** Whether a document leaves parts of an answer to @skip and @include. */
export function hasConditions(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    [Kind.DIRECTIVE]: ({ name }) => {
      if (name.value !== 'skip' && name.value !== 'include') return undefined;
      found = true;
      return BREAK;
    },
  });
  return found;
}
