import type { CalendarDate, Instant } from '../calendar';
import { recordedInFuture, validatedInFuture } from './future';
import { byRecord, lastOfEachRecord } from './last-of-record';
import type { Refusal, Verdict } from './verdict';

/** What a program says of the harmonization of one membership with one of the other program. */
export interface HarmonizationFacts {
  readonly counterpartAccount: string;
  readonly since: CalendarDate;
  /** Null where the record says nothing of it: what was said before then stands. */
  readonly validationBy: string | null;
  readonly validationOn: CalendarDate | null;
  readonly pointOfContact: string | null;
  readonly recordedAt: Instant;
}

export interface HarmonizationDecision {
  readonly verdict: Verdict;
  /** What is to be appended when the verdict is NEW: the facts with what they leave unsaid. */
  readonly facts: HarmonizationFacts;
}

/**
 * What is to be done with each of some harmonizations of one membership: decisions aligned with `incoming`. Pure.
 *
 * @param saidBefore true when they come from a file that was applied before
 */
export function decideHarmonizations(
  recorded: readonly HarmonizationFacts[],
  incoming: readonly HarmonizationFacts[],
  saidBefore: boolean,
  now: Instant,
): readonly HarmonizationDecision[] {
  let current = recorded.toSorted(byRecord).at(-1);
  const decisions = new Map<HarmonizationFacts, HarmonizationDecision>();
  for (const said of lastOfEachRecord(incoming)) {
    const facts = withUnsaid(said, current);
    const isStale = current !== undefined && (facts.recordedAt < current.recordedAt || isAlike(facts, current));
    const isKnown = saidBefore && recorded.some((version) => isAlike(facts, version));
    const verdict = isStale || isKnown ? 'UNCHANGED' : againstCurrent(facts, current, now);
    decisions.set(said, { verdict, facts });
    if (verdict === 'NEW') current = facts;
  }
  return incoming.map((said) => decisions.get(said) ?? { verdict: 'UNCHANGED', facts: said });
}

function againstCurrent(facts: HarmonizationFacts, current: HarmonizationFacts | undefined, now: Instant): Verdict {
  const future =
    recordedInFuture(facts, now) ?? (facts.validationOn === null ? null : validatedInFuture(facts.validationOn, now));
  return future ?? (current ? movedDate(facts, current) : null) ?? 'NEW';
}

function movedDate(facts: HarmonizationFacts, current: HarmonizationFacts): Refusal | null {
  if (facts.counterpartAccount !== current.counterpartAccount) return null;
  if (facts.since !== current.since) {
    return moved(
      `harmonized with ${current.counterpartAccount} since ${current.since} is recorded and the row says since ${facts.since}`,
    );
  }
  if (facts.validationOn !== null && current.validationOn !== null && facts.validationOn < current.validationOn) {
    return moved(
      `the common site validation is recorded as ${current.validationOn} and the row says ${facts.validationOn}`,
    );
  }
  return null;
}

function withUnsaid(said: HarmonizationFacts, current: HarmonizationFacts | undefined): HarmonizationFacts {
  if (!current || current.counterpartAccount !== said.counterpartAccount) return said;
  return {
    ...said,
    validationBy: said.validationBy ?? current.validationBy,
    validationOn: said.validationOn ?? current.validationOn,
    pointOfContact: said.pointOfContact ?? current.pointOfContact,
  };
}

function isAlike(a: HarmonizationFacts, b: HarmonizationFacts): boolean {
  return (
    a.counterpartAccount === b.counterpartAccount &&
    a.since === b.since &&
    a.validationBy === b.validationBy &&
    a.validationOn === b.validationOn &&
    a.pointOfContact === b.pointOfContact
  );
}

function moved(detail: string): Refusal {
  return { code: 'RECORDED_DATE_MOVED', detail };
}
