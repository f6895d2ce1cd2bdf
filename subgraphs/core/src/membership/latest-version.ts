import type { PointInTime } from '../calendar';

/** The version that was current as known at an instant, of versions in the order in which they were recorded. */
export function latestVersion<Version extends { readonly knownFrom: string }>(
  versions: readonly Version[],
  at: PointInTime,
): Version | null {
  return versions.findLast((version) => at.knownAt === null || version.knownFrom <= at.knownAt) ?? null;
}
