import { consentSpans, type ConsentSpan, type ConsentStep } from './consent-spans';
import type { ConsentFacts } from './decide-consents';

/**
 * The steps that make a consent hold as stated where recorded spans that meet it say otherwise: on each day on which
 * anything is recorded to begin or end, what holds from that day on is said anew where it must be. Null when what is recorded was recorded later, and would prevail.
 *
 * @param recorded in the order in which they were written
 */
export function correctingSteps(recorded: readonly ConsentStep[], facts: ConsentFacts): readonly ConsentStep[] | null {
  const spans = consentSpans(recorded);
  const untouched = spans.filter((span) => !meets(span, facts));
  const days = [...recorded.map(({ effectiveOn }) => effectiveOn), facts.since, facts.until].filter(
    (day) => day !== null,
  );
  const shouldHold = (day: string) => holds([...untouched, facts], day);

  const steps: ConsentStep[] = [];
  for (const day of [...new Set(days)].toSorted()) {
    if (holds(consentSpans([...recorded, ...steps]), day) === shouldHold(day)) continue;
    steps.push({ kind: shouldHold(day) ? 'GIVEN' : 'WITHDRAWN', effectiveOn: day, recordedAt: facts.recordedAt });
  }
  const corrected = consentSpans([...recorded, ...steps]);
  return days.every((day) => holds(corrected, day) === shouldHold(day)) ? steps : null;
}

type Span = Pick<ConsentSpan, 'since' | 'until'>;

function holds(spans: readonly Span[], day: string): boolean {
  return spans.some(({ since, until }) => since <= day && (until === null || day < until));
}

/** Overlaps or adjoins. */
function meets(span: Span, { since, until }: Span): boolean {
  return (span.until === null || since <= span.until) && (until === null || span.since <= until);
}
