import type { CalendarDate, Instant } from '../calendar';
import type { ConsentKind, Grantee } from '../consent';
import { consentSpans, type ConsentFacts, type ConsentStep } from '../guard';
import { accountReader, dateReader, granteeReader, instantReader, optional, required, textReader } from '../import';
import type { ProgramCode } from '../program';
import { readSaid, type SaidReading } from './read-said';
import { refused, type Recording } from './recording';

/** A member's consent, or its end, as an officer states it. */
export interface ConsentInput {
  readonly account: string;
  readonly grantee: string;
  readonly kind: ConsentKind;
  readonly effectiveOn: string;
  readonly recordedAt?: string | null;
  /** True for a day to come; without it such a day is refused. */
  readonly scheduled?: boolean | null;
  readonly reason: string;
}

/** The same once each field has been read. */
export interface ConsentSaid {
  readonly account: string;
  readonly grantee: Grantee;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant | null;
  readonly reason: string;
}

export function readConsent(program: ProgramCode, input: ConsentInput): SaidReading<ConsentSaid> {
  return readSaid<ConsentSaid>(
    {
      account: accountReader(program),
      grantee: required(granteeReader),
      effectiveOn: required(dateReader),
      recordedAt: optional(instantReader),
      reason: required(textReader),
    },
    {
      account: input.account,
      grantee: input.grantee,
      effectiveOn: input.effectiveOn,
      recordedAt: input.recordedAt,
      reason: input.reason,
    },
  );
}

/**
 * What a row of a consents file would state: a consent without end from its day, or of the one that began last before the day of
 * withdrawal that it ends then. One that has not begun yet ends on the day on which it would begin: it never holds.
 *
 * @param recorded of the same account and grantee, in the order in which they were written
 */
export function consentFacts(
  kind: ConsentKind,
  { effectiveOn, recordedAt: said }: ConsentSaid,
  recorded: readonly ConsentStep[],
  now: Instant,
): { readonly ok: true; readonly facts: ConsentFacts } | { readonly ok: false; readonly recording: Recording } {
  const recordedAt = said ?? now;
  if (kind === 'GIVEN') return { ok: true, facts: { since: effectiveOn, until: null, recordedAt } };
  const spans = consentSpans(recorded);
  const today = now.slice(0, 10);
  const begun =
    spans.findLast(({ since }) => since < effectiveOn) ??
    spans.find(({ since }) => since === effectiveOn && today < since);
  if (begun) return { ok: true, facts: { since: begun.since, until: effectiveOn, recordedAt } };
  const [first] = spans;
  if (!first) return { ok: false, recording: refused('NO_CONSENT_TO_WITHDRAW') };
  const detail = `is not after ${first.since}, when the consent was given`;
  return { ok: false, recording: refused('DATES_CROSSED', 'effectiveOn', detail) };
}
