import { visit, type DocumentNode } from 'graphql';

/** How much of what makes planning dear stands in a document, wherever it stands. */
export interface WrittenIn {
  readonly aliases: number;
  readonly directives: number;
}

/** Apollo Server keeps documents that are asked again, so that each is looked through once. */
const known = new WeakMap<DocumentNode, WrittenIn>();

export function writtenIn(document: DocumentNode): WrittenIn {
  const found = known.get(document);
  if (found) return found;
  let aliases = 0;
  let directives = 0;
  visit(document, {
    Field: ({ alias }) => void (aliases += alias ? 1 : 0),
    Directive: () => void (directives += 1),
  });
  const written = { aliases, directives };
  known.set(document, written);
  return written;
}
