import type { CalendarDate, Instant } from '../calendar';
import { consentSpans, type ConsentSpan, type ConsentStep } from './consent-spans';
import { recordedInFuture } from './future';
import type { Refusal, Verdict } from './verdict';

/** What a program says of one member's consent to one grantee: from this day, until that one where it has an end. */
export interface ConsentFacts {
  readonly since: CalendarDate;
  /** The day from which it no longer holds. */
  readonly until: CalendarDate | null;
  readonly recordedAt: Instant;
}

export interface ConsentDecision {
  readonly verdict: Verdict;
  /** What is to be appended when the verdict is NEW, in this order. */
  readonly steps: readonly ConsentStep[];
}

/**
 * What is to be done with each of some statements of one member's consent to one grantee: decisions aligned with `incoming`.
 * Pure. A consent may end and be given again; a statement that would move a recorded beginning or end, or take back an end, is
 * refused, unless it is older than what is recorded: then it is no news.
 *
 * @param recorded in the order in which they were written
 */
export function decideConsents(
  recorded: readonly ConsentStep[],
  incoming: readonly ConsentFacts[],
  now: Instant,
): readonly ConsentDecision[] {
  const steps = [...recorded];
  const decisions = new Map<ConsentFacts, ConsentDecision>();
  const stated = new Map<string, ConsentFacts>();
  for (const facts of incoming.toSorted(byRecord)) {
    const key = `${facts.since} ${facts.recordedAt}`;
    const other = stated.get(key) ?? facts;
    stated.set(key, other);
    const decision = other.until === facts.until ? decideConsent(steps, facts, now) : contradiction(other, facts);
    if (decision.verdict === 'NEW') steps.push(...decision.steps);
    decisions.set(facts, decision);
  }
  return incoming.map((facts) => decisions.get(facts) ?? UNCHANGED);
}

const UNCHANGED: ConsentDecision = { verdict: 'UNCHANGED', steps: [] };

function decideConsent(steps: readonly ConsentStep[], facts: ConsentFacts, now: Instant): ConsentDecision {
  const stated = stepsOf(facts);
  if (stated.every((step) => steps.some((known) => isSame(step, known)))) return UNCHANGED;
  const spans = consentSpans(steps);
  if (spans.some((span) => span.since === facts.since && span.until === facts.until)) return UNCHANGED;
  const future = recordedInFuture(facts, now);
  if (future) return { verdict: future, steps: [] };

  const ended = spans.some((span) => span.since === facts.since && span.until === null);
  const added = ended ? stated.slice(1) : stated;
  if (hasSpans(consentSpans([...steps, ...added]), withSpan(spans, facts))) return { verdict: 'NEW', steps: added };

  const met = spans.filter((span) => meets(span, facts));
  if (met.some((span) => facts.recordedAt >= (span.withdrawnAt ?? span.givenAt)) || met.length === 0) {
    return { verdict: moved(met, facts), steps: [] };
  }
  return UNCHANGED;
}

/** Of two statements of one record that differ only in their end, neither is the later. */
function contradiction(other: ConsentFacts, facts: ConsentFacts): ConsentDecision {
  const detail = `consent ${nameOf(other)} and consent ${nameOf(facts)} are both recorded at ${facts.recordedAt}`;
  return { verdict: { code: 'RECORDED_DATE_MOVED', detail }, steps: [] };
}

function stepsOf({ since, until, recordedAt }: ConsentFacts): readonly ConsentStep[] {
  const given: ConsentStep = { kind: 'GIVEN', effectiveOn: since, recordedAt };
  return until === null ? [given] : [given, { kind: 'WITHDRAWN', effectiveOn: until, recordedAt }];
}

type Span = Pick<ConsentSpan, 'since' | 'until'>;

/** The spans with the one stated, which either stands among them or ends the open one of the same day; one without a day is none. */
function withSpan(spans: readonly Span[], { since, until }: ConsentFacts): readonly Span[] {
  const others = spans.filter((span) => span.since !== since || span.until !== null);
  return since === until ? others : [...others, { since, until }];
}

function hasSpans(spans: readonly Span[], expected: readonly Span[]): boolean {
  return (
    spans.length === expected.length &&
    expected.every(({ since, until }) => spans.some((span) => span.since === since && span.until === until))
  );
}

/** Overlaps or adjoins. */
function meets(span: Span, { since, until }: ConsentFacts): boolean {
  return (span.until === null || since <= span.until) && (until === null || span.since <= until);
}

function isSame(a: ConsentStep, b: ConsentStep): boolean {
  return a.kind === b.kind && a.effectiveOn === b.effectiveOn && a.recordedAt === b.recordedAt;
}

function moved(met: readonly ConsentSpan[], facts: ConsentFacts): Refusal {
  const recorded = met.map(nameOf).join(' and ');
  return { code: 'RECORDED_DATE_MOVED', detail: `consent ${recorded} is recorded and the row says ${nameOf(facts)}` };
}

function nameOf({ since, until }: Span): string {
  return until === null ? `since ${since} without end` : `from ${since} until ${until}`;
}

function byRecord(a: ConsentFacts, b: ConsentFacts): number {
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  if (a.since !== b.since) return a.since < b.since ? -1 : 1;
  return 0;
}
