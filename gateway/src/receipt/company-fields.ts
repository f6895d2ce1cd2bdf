import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { rootFields } from '../question/root-fields';

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
