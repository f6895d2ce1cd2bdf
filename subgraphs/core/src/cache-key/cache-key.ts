import type { PointInTime } from '../calendar';

/**
 * The `id` of an object as answered. Client caches (Apollo Client, urql, Relay) merge objects by `__typename` and `id`, so two answers
 * that may differ, because they are about another day or as known at another instant, never share one. Two names or two points in time
 * never give the same key.
 *
 * @param name what names the object itself, from the outside in: `['PIP', account, siteNumber]`
 * @param at the point in time that was asked: `knownAt` null where it was left out, so that a request repeated on the same day finds
 *   its objects again
 */
export function cacheKey(name: readonly string[], { on, knownAt }: PointInTime): string {
  const stable = name.map(encodeURIComponent).join('/');
  return knownAt === null ? `${stable}@${on}` : `${stable}@${on}@${knownAt}`;
}
