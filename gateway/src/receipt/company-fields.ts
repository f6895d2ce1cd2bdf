import { Kind, type DocumentNode, type FieldNode, type OperationDefinitionNode } from 'graphql';

/** Root fields that tell of companies; of a list, each row can be shown alone. */
const COMPANY_FIELDS: ReadonlyMap<string, 'ONE' | 'LIST'> = new Map([
  ['company', 'ONE'],
  ['companies', 'LIST'],
  ['searchCompanies', 'ONE'],
  ['counterpart', 'ONE'],
  ['counterparts', 'LIST'],
]);

/** The names that an operation gives, in its answer, to the fields that tell of companies. */
export interface CompanyFields {
  readonly all: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
}

export function companyFields(document: DocumentNode, operation: OperationDefinitionNode): CompanyFields {
  const all = new Set<string>();
  const lists = new Set<string>();
  for (const { name, alias } of rootFields(document, operation)) {
    const kind = COMPANY_FIELDS.get(name.value);
    if (kind) all.add((alias ?? name).value);
    if (kind === 'LIST') lists.add((alias ?? name).value);
  }
  return { all, lists };
}

/** Those in fragments included, each fragment once: a short document can spread a few of them thousands of times. */
function rootFields(document: DocumentNode, operation: OperationDefinitionNode): FieldNode[] {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet] as const] : [],
    ),
  );
  const fields: FieldNode[] = [];
  // What is added to a set while it is walked is walked too.
  const sets = new Set([operation.selectionSet]);
  for (const { selections } of sets) {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) fields.push(node);
      else {
        const inner = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node.selectionSet;
        if (inner) sets.add(inner);
      }
    }
  }
  return fields;
}
