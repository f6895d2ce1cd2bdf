import { ASKED_SCHEMES } from '@aeo-hub/core/identifier';
import type { ReferenceResolver } from '@aeo-hub/core/subgraph';
import { pointInTimeAsked } from '../question/point-in-time-asked';
import type { RegistryContext } from '../registry-context';
import { counterpartCheckView } from './counterpart-check-view';

/** A trader's question that another subgraph names by its key, `SCHEME:value`. Null when the key is none of ours. */
export const counterpartReference: ReferenceResolver<RegistryContext> = async (key, context) => {
  const [, schemeAsked, value] = /^([A-Z_]+):(.*)$/s.exec(String(key['id'])) ?? [];
  const scheme = ASKED_SCHEMES.find((each) => each === schemeAsked);
  if (!scheme || value === undefined) return null;
  const today = pointInTimeAsked(null, context);
  const lookup = await context.lookups.lookUp({ scheme, value }, today);
  const asker = await context.asking.find(today);
  return counterpartCheckView(lookup, asker, await context.lookups.unheard(), today, context);
};
