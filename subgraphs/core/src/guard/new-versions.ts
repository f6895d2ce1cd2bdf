import type { Instant } from '../calendar';
import { byRecord, lastOfEachRecord } from './last-of-record';

/** One version of something that a program hands over whole: a member's particulars, a site. */
export interface Version {
  /** The whole of it as text: two versions are alike when this is. */
  readonly content: string;
  readonly recordedAt: Instant;
}

export interface SaidSoFar {
  readonly versions: readonly Version[];
  /** The last record that said anything of it, also the same again; null when none did. */
  readonly latestRecord: Instant | null;
}

/**
 * Which of some versions of one thing are news, by record time; never refuses. Pure.
 *
 * One from an older record than the latest is no news. One from the latest record may be: an address changes without a step in
 * the membership, and so without a new record time. From a file that was applied before, what was recorded once is no news
 * either, whatever was said since.
 *
 * @param saidBefore true when they come from a file that was applied before
 */
export function newVersions<Facts extends Version>(
  said: SaidSoFar,
  incoming: readonly Facts[],
  saidBefore: boolean,
): readonly Facts[] {
  const current = said.versions.toSorted(byRecord).at(-1);
  const news: Facts[] = [];
  for (const version of lastOfEachRecord(incoming)) {
    if (said.latestRecord !== null && version.recordedAt < said.latestRecord) continue;
    if (saidBefore && said.versions.some(({ content }) => content === version.content)) continue;
    if (version.content !== (news.at(-1) ?? current)?.content) news.push(version);
  }
  return news;
}
