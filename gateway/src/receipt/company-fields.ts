import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { rootFields } from '../question/root-fields';
import { TOLD_FIELDS } from '../question/told-fields';

/** The names that an operation gives, in its answer, to the fields that tell of companies. */
export interface CompanyFields {
  readonly all: ReadonlySet<string>;
  /** Those of which each row can be shown alone. */
  readonly lists: ReadonlySet<string>;
}

export function companyFields(document: DocumentNode, operation: OperationDefinitionNode): CompanyFields {
  const all = new Set<string>();
  const lists = new Set<string>();
  for (const { name, alias } of rootFields(document, operation)) {
    const told = TOLD_FIELDS.get(name.value);
    if (!told || told.kind === 'RECORDING') continue;
    all.add((alias ?? name).value);
    if (told.isList) lists.add((alias ?? name).value);
  }
  return { all, lists };
}
