import { Kind, parse, type DocumentNode, type GraphQLSchema, type SelectionNode } from 'graphql';
import { withToldSelections } from '../../question/with-told-selections';

/** A document that asks for what the audit must know besides what it asked already. */
export interface WitnessedDocument {
  readonly document: DocumentNode;
  /** What the added fields are called in the answer: this, and `outcome`, `company` or `edges`. */
  readonly prefix: string;
}

/** Adds to every root field that tells of companies what the audit must know: nobody asks past it by not selecting it. */
export function witnessedDocument(schema: GraphQLSchema, document: DocumentNode, source: string): WitnessedDocument {
  const prefix = unusedPrefix(source);
  const rewritten = withToldSelections(schema, document, ({ selects }, selections) => [
    ...selections,
    ...parsed(selects.replaceAll('PREFIX', prefix)),
  ]);
  return { document: rewritten, prefix };
}

function unusedPrefix(source: string): string {
  let prefix = 'audit_';
  while (source.includes(prefix)) prefix = `audit${prefix.length}_${prefix}`;
  return prefix;
}

function parsed(selections: string): readonly SelectionNode[] {
  const [definition] = parse(`{ ${selections} }`, { noLocation: true }).definitions;
  return definition?.kind === Kind.OPERATION_DEFINITION ? definition.selectionSet.selections : [];
}
