import type { CalendarDate, Instant } from '../calendar';
import { counts, type EventFacts, type RecordedEvent } from '../guard';
import {
  accountReader,
  dateReader,
  eventFaults,
  instantReader,
  memberTypeReader,
  optional,
  required,
  statusReader,
  textReader,
  tierReader,
  type FileFormat,
} from '../import';
import { memberType, type MemberType } from '../member-type';
import type { MembershipStatus } from '../membership';
import { readSaid, type SaidReading } from './read-said';
import { refused, type Recording } from './recording';

/** A status event as an officer states it, in the program's own words. */
export interface EventInput {
  readonly account: string;
  readonly memberType?: string | null;
  readonly nativeStatus: string;
  readonly tier?: string | null;
  readonly validUntil?: string | null;
  readonly effectiveOn: string;
  readonly recordedAt?: string | null;
  /** True for a day to come; without it such a day is refused. */
  readonly scheduled?: boolean | null;
  /** The event on record that is wrong, and that this one takes the place of. */
  readonly corrects?: EventName | null;
  readonly reason: string;
}

/** How an officer names an event on record: within a membership no two have the same status and day. */
export interface EventName {
  readonly status: MembershipStatus;
  readonly effectiveOn: CalendarDate;
}

/** A step that was recorded ahead of its day, and is not to be. */
export interface CancellationInput {
  readonly account: string;
  readonly event: EventName;
  readonly reason: string;
}

/** The same once each field has been read. */
export interface EventSaid {
  readonly account: string;
  readonly memberType: MemberType | null;
  readonly nativeStatus: { readonly word: string; readonly status: MembershipStatus };
  readonly tier: string | null;
  readonly validUntil: CalendarDate | null;
  readonly effectiveOn: CalendarDate;
  readonly recordedAt: Instant | null;
  readonly reason: string;
}

export function readEvent({ program, statusWords }: FileFormat, input: EventInput): SaidReading<EventSaid> {
  return readSaid<EventSaid>(
    {
      account: accountReader(program),
      memberType: optional(memberTypeReader(program)),
      nativeStatus: required(statusReader(statusWords)),
      tier: optional(tierReader),
      validUntil: optional(dateReader),
      effectiveOn: required(dateReader),
      recordedAt: optional(instantReader),
      reason: required(textReader),
    },
    {
      account: input.account,
      memberType: input.memberType,
      nativeStatus: input.nativeStatus,
      tier: input.tier,
      validUntil: input.validUntil,
      effectiveOn: input.effectiveOn,
      recordedAt: input.recordedAt,
      reason: input.reason,
    },
  );
}

export function readCancellation(
  { program }: FileFormat,
  { account, reason }: CancellationInput,
): SaidReading<Pick<EventSaid, 'account' | 'reason'>> {
  return readSaid<Pick<EventSaid, 'account' | 'reason'>>(
    { account: accountReader(program), reason: required(textReader) },
    { account, reason },
  );
}

/** The versions on record of the event that an officer names, as far as they count; null when there is none. */
export function versionsNamed<Recorded extends RecordedEvent>(
  recorded: readonly Recorded[],
  { status, effectiveOn }: EventName,
): readonly [Recorded, ...Recorded[]] | null {
  const [first, ...others] = recorded.filter(
    (event) => event.status === status && event.effectiveOn === effectiveOn && counts(event),
  );
  return first ? [first, ...others] : null;
}

/**
 * The event as a row of the program's file would state it. What is left out is as on record: the line of business, the tier as of that
 * day, and of an event that is on record already when that was recorded, so that it may be sent again.
 *
 * @param recorded of the same account, at least one, in the order in which they were written
 * @param corrected the event that it corrects, whose tier it has where it states none
 */
export function eventFacts(
  { program, members }: FileFormat,
  said: EventSaid,
  recorded: readonly RecordedEvent[],
  now: Instant,
  corrected: EventFacts | null = null,
): { readonly ok: true; readonly facts: EventFacts } | { readonly ok: false; readonly recording: Recording } {
  const { nativeStatus, validUntil, effectiveOn } = said;
  const byThen = recorded.filter((event) => counts(event) && event.effectiveOn <= effectiveOn).toSorted(byDay);
  const type = said.memberType ?? memberType(program, recorded[0]?.memberType ?? '');
  if (!type) return { ok: false, recording: refused('MISSING_VALUE', 'memberType', 'must not be empty') };
  const tier = said.tier ?? (corrected ?? byThen.at(-1))?.tier ?? null;
  const hasValidity = members.some(([field]) => field === 'validUntil');
  const [fault] = eventFaults({ status: nativeStatus, effectiveOn, validUntil }, hasValidity);
  if (fault) return { ok: false, recording: refused(fault.code, fault.field, fault.reason) };
  const same = byThen.findLast((event) => event.status === nativeStatus.status && event.effectiveOn === effectiveOn);
  return {
    ok: true,
    facts: {
      memberType: type.code,
      status: nativeStatus.status,
      nativeStatus: nativeStatus.word,
      tier,
      validUntil,
      effectiveOn,
      recordedAt: said.recordedAt ?? (same === corrected ? null : same?.recordedAt) ?? now,
    },
  };
}

function byDay(a: EventFacts, b: EventFacts): number {
  const [one, other] = [`${a.effectiveOn} ${a.recordedAt}`, `${b.effectiveOn} ${b.recordedAt}`];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
