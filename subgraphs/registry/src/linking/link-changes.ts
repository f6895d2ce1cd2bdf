import type { Instant } from '@aeo-hub/core/calendar';
import { sameEvidence, type Link } from './link-history';

export interface LinkChanges {
  readonly removed: readonly Link[];
  /** New rows, and rows that end earlier or later than they did. */
  readonly put: readonly Link[];
}

/** What must change of one account's stored links so that from `from` on they are the computed ones; before it nothing changes. */
export function linkChanges(stored: readonly Link[], computed: readonly Link[], from: Instant): LinkChanges {
  const kept = stored
    .filter(({ linkedFrom }) => linkedFrom < from)
    .map((link) => (link.linkedUntil !== null && link.linkedUntil <= from ? link : { ...link, linkedUntil: from }));
  const wanted = joined(kept, computed);
  const before = new Map(stored.map((link) => [link.linkedFrom, link]));
  const after = new Set(wanted.map(({ linkedFrom }) => linkedFrom));
  return {
    removed: stored.filter(({ linkedFrom }) => !after.has(linkedFrom)),
    put: wanted.filter((link) => !isSame(before.get(link.linkedFrom), link)),
  };
}

/** What went on unchanged at the seam stays one row. */
function joined(kept: readonly Link[], computed: readonly Link[]): readonly Link[] {
  const [last, next] = [kept.at(-1), computed[0]];
  if (!last || !next || last.linkedUntil !== next.linkedFrom || !sameLink(last, next)) return [...kept, ...computed];
  return [...kept.slice(0, -1), { ...last, linkedUntil: next.linkedUntil }, ...computed.slice(1)];
}

function sameLink(one: Link, other: Link): boolean {
  return one.companyId === other.companyId && sameEvidence(one.evidence, other.evidence);
}

function isSame(one: Link | undefined, other: Link): boolean {
  return one !== undefined && one.linkedUntil === other.linkedUntil && sameLink(one, other);
}
