import type { PointInTime } from '../calendar';
import { PROGRAM_CODES, type ProgramCode } from '../program';
import type { AssertedIdentifier, PostalAddress } from '../outbox';
import { latestVersion } from './latest-version';
import type { Validation } from './membership-event';
import type { SiteVersion } from './storage/membership.repository';
import { validationsOn } from './validations-on';

/** A site of a membership as it was known at a point in time, with the visits made by that day. */
export interface SiteState {
  readonly number: string;
  readonly name: string;
  readonly address: PostalAddress;
  readonly identifiers: readonly AssertedIdentifier[];
  readonly validations: readonly { readonly performedBy: ProgramCode; readonly on: string }[];
}

/** The sites of a membership as known at an instant, by their number, each in its latest version. Versions come oldest first. */
export function sitesOn(
  versions: readonly SiteVersion[],
  validations: readonly Validation[],
  at: PointInTime,
): SiteState[] {
  const siteIds = [...new Set(versions.map((version) => version.siteId))];
  return siteIds
    .map((siteId) =>
      latestVersion(
        versions.filter((version) => version.siteId === siteId),
        at,
      ),
    )
    .filter((site) => site !== null)
    .toSorted((a, b) => (a.siteId < b.siteId ? -1 : 1))
    .map((site) => ({
      number: site.siteId,
      name: site.name,
      address: site.address,
      identifiers: site.identifiers,
      validations: visitsOf(site.siteId, validations, at),
    }));
}

function visitsOf(siteId: string, validations: readonly Validation[], at: PointInTime): SiteState['validations'] {
  return validationsOn(validations, at)
    .filter((visit) => visit.siteId === siteId)
    .flatMap((visit) => {
      const performedBy = PROGRAM_CODES.find((code) => code === visit.performedBy);
      return performedBy ? [{ performedBy, on: visit.validatedOn }] : [];
    });
}
