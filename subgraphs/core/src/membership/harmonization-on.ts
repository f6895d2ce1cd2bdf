import type { PointInTime } from '../calendar';
import { latestVersion } from './latest-version';
import type { HarmonizationClaim } from './storage/membership.repository';

/** What a program held of a membership's harmonization on a day, as known at an instant; null when it was not harmonized yet. */
export function harmonizationOn(claims: readonly HarmonizationClaim[], at: PointInTime): HarmonizationClaim | null {
  return latestVersion(
    claims.filter(({ since }) => since <= at.on),
    at,
  );
}
