import type { Instant } from '@aeo-hub/core/calendar';
import { byCodeUnit } from '@aeo-hub/core/order';

/** What a program said of an account at one time, with the two record times that order what it says. */
export interface Version {
  /** The program's own record time: what it recorded last counts. */
  readonly recordedAt: Instant;
  /** From when on the hub can answer with it. */
  readonly knownFrom: Instant;
}

/** The instants between which the hub answers with a version: from the first on, up to but without the second. */
export interface KnownInterval {
  readonly knownFrom: Instant;
  /** Null: still. Equal to `knownFrom`: never, for something recorded later was known already. */
  readonly knownUntil: Instant | null;
}

/**
 * Until when the hub answers with each version of one account, aligned to the versions, which come in order of arrival.
 *
 * As known at an instant, the version recorded last (of two recorded together, the one that arrived last) counts among those known
 * by then: the rule by which a program itself picks its current particulars, so the two never disagree. On a program's first load
 * versions may arrive in any order; the result is the same.
 */
export function versionTimeline(versions: readonly Version[]): readonly (Instant | null)[] {
  const order = versions.map((_, arrival) => arrival);
  order.sort((a, b) => byCodeUnit(versions[a]?.recordedAt ?? '', versions[b]?.recordedAt ?? '') || a - b);
  const untils: (Instant | null)[] = versions.map(() => null);
  let succeededAt: Instant | null = null;
  for (const arrival of order.toReversed()) {
    const knownFrom = versions[arrival]?.knownFrom ?? '';
    if (succeededAt !== null) untils[arrival] = succeededAt < knownFrom ? knownFrom : succeededAt;
    if (succeededAt === null || knownFrom < succeededAt) succeededAt = knownFrom;
  }
  return untils;
}
