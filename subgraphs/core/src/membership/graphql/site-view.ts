import { cacheKey } from '../../cache-key';
import { identifierView } from '../../identifier';
import type { Language } from '../../language';
import type { SiteState } from '../sites-on';
import type { MembershipType } from './membership.type';
import type { SiteType } from './site.type';

/** From a site's state to what clients are promised of it. */
export function siteView(
  site: SiteState,
  { program, account, asked }: Pick<MembershipType, 'program' | 'account' | 'asked'>,
  language: Language,
): SiteType {
  return {
    ...site,
    id: cacheKey([program, account, site.number], asked),
    address: { ...site.address, lines: [...site.address.lines] },
    identifiers: site.identifiers.map((identifier) => identifierView(identifier, language)),
    validations: [...site.validations],
  };
}
