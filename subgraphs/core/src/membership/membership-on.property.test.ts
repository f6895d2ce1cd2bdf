import fc from 'fast-check';
import { calendarDayOf } from '../calendar';
import type { MembershipEvent } from './membership-event';
import { membershipOn } from './membership-on';
import { MEMBERSHIP_STATUSES } from './membership-status';
import type { ProgramRules } from './program-rules';

const rules = { program: 'PIP', expiredWord: 'lapsed', revalidationDue: () => null } as unknown as ProgramRules;
const day = (n: number) => calendarDayOf(new Date(Date.UTC(2024, 0, 1 + n)));
const instant = (n: number) => `${day(n)}T00:00:00.000Z`;

const anyEvent: fc.Arbitrary<MembershipEvent> = fc
  .record({
    effective: fc.nat(40),
    recorded: fc.nat(40),
    known: fc.nat(50),
    retractedAfter: fc.option(fc.nat(20), { nil: null }),
    status: fc.constantFrom(...MEMBERSHIP_STATUSES),
    validFor: fc.option(fc.nat(20), { nil: null }),
    id: fc.nat(1_000_000),
  })
  .map(({ effective, recorded, known, retractedAfter, status, validFor, id }) => ({
    id,
    account: 'A',
    memberType: 'EXPORTER',
    status,
    nativeStatus: status,
    tier: null,
    validUntil: validFor === null ? null : day(effective + validFor),
    effectiveOn: day(effective),
    recordedAt: instant(recorded),
    knownFrom: instant(Math.max(recorded, known)),
    retractedFrom: retractedAfter === null ? null : instant(Math.max(recorded, known) + retractedAfter),
    source: 'random',
  }));

const history = fc.uniqueArray(anyEvent, { maxLength: 8, selector: (event) => event.id });

/** The oracle lives the days one by one, as a clerk would, instead of looking for the last event. */
function liveThrough(events: readonly MembershipEvent[], on: string, knownAt: string | null) {
  let status: string | null = null;
  let validUntil: string | null = null;
  let since: string | null = null;
  // What comes in is filed, what is retracted is taken out of the file again; the clerk stops at the instant asked about.
  const file = new Set<MembershipEvent>();
  const papers = events.flatMap((event) => [
    { at: event.knownFrom, isFiled: true, event },
    ...(event.retractedFrom === null ? [] : [{ at: event.retractedFrom, isFiled: false, event }]),
  ]);
  for (const { at, isFiled, event } of papers.toSorted((a, b) => a.at.localeCompare(b.at))) {
    if (knownAt !== null && at > knownAt) break;
    if (isFiled) file.add(event);
    else file.delete(event);
  }
  for (let n = 0; day(n) <= on; n += 1) {
    const todays = [...file].filter((event) => event.effectiveOn === day(n));
    while (todays.length > 0) {
      // The clerk works through the day's papers in the order in which they were recorded, then filed.
      let next = 0;
      todays.forEach((paper, index) => {
        const first = todays[next] ?? paper;
        if (paper.recordedAt < first.recordedAt || (paper.recordedAt === first.recordedAt && paper.id < first.id))
          next = index;
      });
      const [paper] = todays.splice(next, 1);
      if (!paper) break;
      status = paper.status;
      if (paper.validUntil !== null) validUntil = paper.validUntil;
      if (since === null && ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN'].includes(paper.status)) since = day(n);
    }
  }
  const over = validUntil !== null && on > validUntil;
  if (over && status !== null && ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED'].includes(status))
    status = 'EXPIRED';
  return status === null ? null : { status, since, validUntil };
}

describe('bitemporal history', () => {
  it('answers as a clerk would who lived through the days with the papers known then', () => {
    fc.assert(
      fc.property(history, fc.nat(60), fc.option(fc.nat(60), { nil: null }), (events, n, k) => {
        const at = { on: day(n), knownAt: k === null ? null : instant(k) };
        const state = membershipOn(rules, events, [], at);
        const told = state && { status: state.status, since: state.since, validUntil: state.validUntil };
        expect(told).toEqual(liveThrough(events, at.on, at.knownAt));
      }),
    );
  });

  it('never changes an answer once given as known at an instant, whatever is recorded later', () => {
    fc.assert(
      fc.property(history, history, fc.nat(60), fc.nat(60), (events, more, n, k) => {
        const at = { on: day(n), knownAt: instant(k) };
        const later = more.map((event) => ({
          ...event,
          id: event.id + 2_000_000,
          knownFrom: instant(k + 1),
          retractedFrom: null,
        }));
        const standing = events.map((event) => ({ ...event, retractedFrom: null }));
        const retracted = events.map((event) => ({ ...event, retractedFrom: instant(k + 1) }));
        const asKnown = (all: readonly MembershipEvent[]) => {
          const state = membershipOn(rules, all, [], at);
          return state && { ...state, history: state.history.map(({ id }) => id) };
        };
        expect(asKnown([...retracted, ...later])).toEqual(asKnown(standing));
      }),
    );
  });

  it('does not depend on the order in which events are handed in', () => {
    fc.assert(
      fc.property(history, fc.nat(60), (events, n) => {
        const at = { on: day(n), knownAt: null };
        expect(membershipOn(rules, events.toReversed(), [], at)).toEqual(membershipOn(rules, events, [], at));
      }),
    );
  });
});
