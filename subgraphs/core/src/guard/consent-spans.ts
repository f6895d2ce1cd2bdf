import type { CalendarDate, Instant } from '../calendar';
import type { ConsentKind } from '../consent';

/** A step of a consent, as recorded. */
export interface ConsentStep {
  readonly kind: ConsentKind;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant;
}

/** A time in which one consent holds, with when its two ends were recorded. */
export interface ConsentSpan {
  readonly since: CalendarDate;
  /** The day from which it no longer holds; null while it has no end. */
  readonly until: CalendarDate | null;
  readonly givenAt: Instant;
  readonly withdrawnAt: Instant | null;
}

/**
 * The spans that steps, in the order in which they were written, come to: on each day the step recorded last says what holds
 * from it. A consent that ends and is given again on the same day makes two spans.
 */
export function consentSpans(steps: readonly ConsentStep[]): readonly ConsentSpan[] {
  const spans: ConsentSpan[] = [];
  let open: ConsentStep | null = null;
  for (const step of steps.toSorted(byDay)) {
    if (step.kind === 'GIVEN') open ??= step;
    else if (open) {
      if (open.effectiveOn < step.effectiveOn) spans.push(spanOf(open, step));
      open = null;
    }
  }
  if (open) spans.push(spanOf(open, null));
  return spans;
}

function spanOf(given: ConsentStep, withdrawn: ConsentStep | null): ConsentSpan {
  return {
    since: given.effectiveOn,
    until: withdrawn?.effectiveOn ?? null,
    givenAt: given.recordedAt,
    withdrawnAt: withdrawn?.recordedAt ?? null,
  };
}

function byDay(a: ConsentStep, b: ConsentStep): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1;
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1;
  return 0;
}
