import type { ReferenceResolver } from '@aeo-hub/core/subgraph';
import type { RegistryContext } from '../registry-context';
import { isCompanyId } from './is-company-id';
import { companyView } from './company-view';

/** A company that another subgraph names by its key: the hub's id and the point in time. Null when it was not known then. */
export const companyReference: ReferenceResolver<RegistryContext> = async (key, { lookups, language }) => {
  const id = String(key['companyId']);
  const at = { on: String(key['on']), knownAt: key['knownAt'] ? String(key['knownAt']) : null };
  const company = isCompanyId(id) ? await lookups.company(id, at) : null;
  return company && companyView(company, at, language);
};
