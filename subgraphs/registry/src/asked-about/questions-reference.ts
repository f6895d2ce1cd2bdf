import type { ReferenceResolver } from '@aeo-hub/core/subgraph';
import { isCompanyId } from '../company/is-company-id';
import type { RegistryContext } from '../registry-context';
import { ME, questionsOfAsker, questionsOfCompany } from './questions-of';

/** A page of questions that another subgraph names by its key. Null when the caller is not told of it. */
export const questionsReference: ReferenceResolver<RegistryContext> = async (key, context) => {
  const [after, askedUntil] = [key['after'], key['askedUntil']].map((value) => (value ? String(value) : null));
  const asked = {
    id: String(key['id']),
    first: Number(key['first']),
    after: after ?? null,
    askedUntil: askedUntil ?? null,
  };
  if (asked.id === ME) return questionsOfAsker(asked, context);
  const company = isCompanyId(asked.id) ? await context.lookups.company(asked.id, { knownAt: asked.askedUntil }) : null;
  return company && questionsOfCompany(company.accounts, asked, context);
};
