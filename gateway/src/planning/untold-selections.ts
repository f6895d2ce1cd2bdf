import type { Role } from '@aeo-hub/core/caller';
import { Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Question } from '../question/question';
import { withToldSelections } from '../question/with-told-selections';
import type { ExecuteAsked } from './with-executor';

/** Whoever is told of no company, by any field: the registry and the programs refuse them, whatever is selected. */
const TOLD_NOTHING: ReadonlySet<Role> = new Set<Role>(['PUBLIC', 'ANALYST', 'OPERATOR']);

/**
 * Leaves out what is selected of companies before an operation is planned for somebody who is told of none: the refusal is the same, and
 * a plan takes time of everybody's. What a few lines select through all subgraphs is planned in seconds, and anybody may send that.
 */
export function untoldSelections(execute: ExecuteAsked): ExecuteAsked {
  const documents = new WeakMap<DocumentNode, DocumentNode>();
  return async (asked) => {
    const { caller } = asked.context as Question;
    if (!TOLD_NOTHING.has(caller.role)) return execute(asked);
    const { schema, document, queryHash } = asked;
    const shortened = documents.get(document) ?? withoutSelections(schema, document);
    documents.set(document, shortened);
    // Plans are kept by this hash.
    return execute({ ...asked, document: shortened, queryHash: `${queryHash}-untold` });
  };
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;

/** A valid document of which the fields that tell of companies select nothing but what type that is, and without fragments that this leaves unused. */
function withoutSelections(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  return withoutUnusedFragments(withToldSelections(schema, document, () => [TYPENAME]));
}

function withoutUnusedFragments(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, { [Kind.FRAGMENT_SPREAD]: ({ name }) => void used.add(name.value) });
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.FRAGMENT_DEFINITION || used.has(definition.name.value),
  );
  return definitions.length === document.definitions.length
    ? document
    : withoutUnusedFragments({ ...document, definitions });
}
