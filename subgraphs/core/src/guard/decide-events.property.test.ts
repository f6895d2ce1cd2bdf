import * as fc from 'fast-check';
import { COMMON_LIFE_CYCLE, MEMBERSHIP_STATUSES } from '../membership';
import { decideEvents } from './decide-events';
import type { EventFacts } from './event-facts';
import { settle } from './settle';
import { isRefusal, type Refusal } from './verdict';

const rules = { lifeCycle: COMMON_LIFE_CYCLE };
const NOW = '2020-01-15T00:00:00.000Z';
const TODAY = '2020-01-15';
const ENDS = new Set<string>(['SUSPENDED', 'WITHDRAWN', 'CANCELLED', 'EXPIRED']);
const day = (n: number) => `2020-01-${String(n).padStart(2, '0')}`;

const anyEvent: fc.Arbitrary<EventFacts> = fc
  .record({
    memberType: fc.oneof(
      { weight: 9, arbitrary: fc.constant('EXPORTER') },
      { weight: 1, arbitrary: fc.constant('IMPORTER') },
    ),
    status: fc.constantFrom(...MEMBERSHIP_STATUSES),
    effective: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }) },
      { weight: 1, arbitrary: fc.integer({ min: 13, max: 18 }) },
    ),
    recorded: fc.integer({ min: 1, max: 16 }),
    validUntil: fc.option(fc.integer({ min: 10, max: 12 }), { nil: null }),
  })
  .map(({ memberType, status, effective, recorded, validUntil }) => ({
    memberType,
    status,
    nativeStatus: status,
    tier: null,
    validUntil: validUntil === null ? null : day(validUntil),
    effectiveOn: day(effective),
    recordedAt: `${day(recorded)}T00:00:00.000Z`,
  }));

const events = fc.array(anyEvent, { maxLength: 7 });

/** The statuses that may come next, as a clerk's table of letters rather than the program's data. */
const NEXT: Record<string, string> = {
  APPLICANT: 'ACTIVE DENIED WITHDRAWN',
  ACTIVE: 'ACTIVE_UNDER_ACTION_PLAN SUSPENDED WITHDRAWN CANCELLED EXPIRED',
  ACTIVE_UNDER_ACTION_PLAN: 'ACTIVE SUSPENDED WITHDRAWN CANCELLED EXPIRED',
  SUSPENDED: 'ACTIVE ACTIVE_UNDER_ACTION_PLAN WITHDRAWN CANCELLED EXPIRED',
  WITHDRAWN: 'APPLICANT',
  CANCELLED: 'APPLICANT',
  EXPIRED: 'APPLICANT',
  DENIED: 'APPLICANT',
};

function isLawful(from: EventFacts, to: EventFacts): boolean {
  if ((NEXT[from.status] ?? '').split(' ').includes(to.status)) return true;
  const renewable = from.status === 'ACTIVE' || from.status === 'ACTIVE_UNDER_ACTION_PLAN';
  return renewable && from.status === to.status && to.validUntil !== null && to.validUntil !== from.validUntil;
}

/** A day to come that is on record stops nothing that ends good standing by today. */
function isUrgent(from: EventFacts, to: EventFacts): boolean {
  return ENDS.has(from.status) && from.effectiveOn <= TODAY && to.effectiveOn > TODAY;
}

/** The days lived through: on each, what was recorded and what came, by record time, what was recorded first. */
function inOrder(
  recorded: readonly EventFacts[],
  incoming: readonly EventFacts[],
): { event: EventFacts; isNew: boolean }[] {
  const all = [
    ...recorded.map((event) => ({ event, isNew: false })),
    ...incoming.map((event) => ({ event, isNew: true })),
  ];
  const key = ({ event, isNew }: { event: EventFacts; isNew: boolean }) =>
    `${event.effectiveOn} ${event.recordedAt} ${isNew ? 1 : 0}`;
  return all
    .map((item, place) => ({ item, place }))
    .toSorted((a, b) => (key(a.item) === key(b.item) ? a.place - b.place : key(a.item) < key(b.item) ? -1 : 1))
    .map(({ item }) => item);
}

const sameEvent = (a: EventFacts, b: EventFacts) => a.status === b.status && a.effectiveOn === b.effectiveOn;
const isGood = (event: EventFacts) => event.status.startsWith('ACTIVE');

/**
 * The oracle judges by elimination: it writes all new events into one calendar and strikes out, one at a time and from the
 * first day on, whatever has no lawful place, until nothing is left to strike out.
 */
function expectedOf(recorded: readonly EventFacts[], incoming: readonly EventFacts[]): string[] {
  const outcome = new Map<EventFacts, string>();
  for (const event of incoming) {
    const known = recorded.filter((other) => sameEvent(other, event));
    const firstDay = inOrder(recorded, [])[0]?.event.effectiveOn;
    const firstActive = inOrder(recorded.filter(isGood), [])[0]?.event.effectiveOn;
    if (known.some((other) => JSON.stringify(other) === JSON.stringify(event))) outcome.set(event, 'UNCHANGED');
    else if (event.recordedAt > NOW) outcome.set(event, 'RECORDED_IN_FUTURE');
    else if (known.length > 0)
      outcome.set(
        event,
        inOrder(known, []).at(-1)?.event.memberType === event.memberType
          ? 'RECORDED_DATE_MOVED'
          : 'MEMBER_TYPE_CHANGED',
      );
    else if (isGood(event) && firstActive !== undefined && event.effectiveOn < firstActive)
      outcome.set(event, 'RECORDED_DATE_MOVED');
    else if (firstDay !== undefined && event.effectiveOn < firstDay) outcome.set(event, 'PRECEDES_MEMBERSHIP');
  }
  const open = inOrder(
    [],
    incoming.filter((event) => !outcome.has(event)),
  ).map(({ event }) => event);
  let calendar: EventFacts[] = [];
  const copies: [EventFacts, EventFacts][] = [];
  let memberType = inOrder(recorded, []).at(-1)?.event.memberType;
  for (const event of open) {
    const twin = calendar.find((other) => sameEvent(other, event));
    if (twin && JSON.stringify(twin) === JSON.stringify(event)) copies.push([event, twin]);
    else if (twin)
      outcome.set(event, twin.memberType === event.memberType ? 'RECORDED_DATE_MOVED' : 'MEMBER_TYPE_CHANGED');
    else if (memberType !== undefined && event.memberType !== memberType) outcome.set(event, 'MEMBER_TYPE_CHANGED');
    else {
      memberType = event.memberType;
      calendar.push(event);
    }
  }
  for (;;) {
    const order = inOrder(recorded, calendar);
    const steps = order.slice(1).map((to, index) => ({ from: order[index] ?? to, to }));
    const wrong = steps.find(
      ({ from, to }) =>
        (from.isNew || to.isNew) &&
        !isLawful(from.event, to.event) &&
        !(from.isNew && !to.isNew && isUrgent(from.event, to.event)),
    );
    if (!wrong) break;
    const struck = wrong.to.isNew ? wrong.to.event : wrong.from.event;
    outcome.set(struck, 'STEP_NOT_ALLOWED');
    calendar = calendar.filter((event) => event !== struck);
  }
  for (const [copy, twin] of copies) outcome.set(copy, outcome.get(twin) ?? 'UNCHANGED');
  return incoming.map((event) => {
    const said = outcome.get(event) ?? 'NEW';
    if (said !== 'STEP_NOT_ALLOWED' && said !== 'PRECEDES_MEMBERSHIP') return said;
    const ofTheSameRecord = recorded
      .filter((other) => other.status === event.status && other.recordedAt === event.recordedAt)
      .filter((other) => other.effectiveOn !== event.effectiveOn);
    const isGivenUp = ofTheSameRecord.some((other) => !incoming.some((stated) => sameEvent(stated, other)));
    return isGivenUp ? 'RECORDED_DATE_MOVED' : said;
  });
}

/** A history as it comes about: what was let in, of some events. */
function historyOf(some: readonly EventFacts[]): EventFacts[] {
  const verdicts = decideEvents(rules, [], some, NOW);
  return some.filter((_, index) => verdicts[index] === 'NEW');
}

describe('decideEvents, on random events', () => {
  it('judges as the oracle does', () => {
    fc.assert(
      fc.property(events, events, fc.boolean(), (past, incoming, lawfulPast) => {
        const recorded = lawfulPast ? historyOf(past) : past;
        const verdicts = decideEvents(rules, recorded, incoming, NOW);
        const codes = verdicts.map((verdict) => (isRefusal(verdict) ? verdict.code : verdict));
        expect(codes).toEqual(expectedOf(recorded, incoming));
      }),
    );
  });

  it('lets only lawful steps in, and changes nothing the second time', () => {
    fc.assert(
      fc.property(events, events, (past, incoming) => {
        const recorded = historyOf(past);
        const judge = (history: readonly EventFacts[], rows: readonly EventFacts[]) => {
          const verdicts = decideEvents(rules, history, rows, NOW);
          const refused = new Map<EventFacts, Refusal>();
          rows.forEach((row, index) => {
            const verdict = verdicts[index];
            if (verdict && isRefusal(verdict)) refused.set(row, verdict);
          });
          const news = rows.filter((_, index) => verdicts[index] === 'NEW');
          return { refused, news: new Set(news), history: [...history, ...news] };
        };
        const once = settle(recorded, incoming, judge);
        const order = inOrder(once.history, []).map(({ event }) => event);
        order.slice(1).forEach((event, index) => {
          const before = order[index] ?? event;
          expect(isLawful(before, event) || isUrgent(before, event)).toBe(true);
        });
        const twice = settle(once.history, incoming, judge);
        expect(twice.history).toEqual(once.history);
        expect([...twice.refused.keys()]).toEqual(expect.arrayContaining([...once.refused.keys()]));
        expect(twice.refused.size).toBe(once.refused.size);
      }),
    );
  });
});
