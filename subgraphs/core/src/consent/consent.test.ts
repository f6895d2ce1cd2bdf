import fc from 'fast-check';
import { calendarDayOf } from '../calendar';
import { consentsOn, type ConsentEvent } from './consent';

const day = (n: number) => calendarDayOf(new Date(Date.UTC(2025, 0, 1 + n)));

function consent(grantee: string, kind: ConsentEvent['kind'], n: number, id: number): ConsentEvent {
  const instant = `${day(n)}T00:00:00.000Z`;
  return { id, account: 'A', grantee, kind, effectiveOn: day(n), recordedAt: instant, knownFrom: instant };
}

describe('consent on a day', () => {
  it('holds from the day it is given and no longer on the day it is withdrawn', () => {
    const events = [consent('JP', 'GIVEN', 10, 1), consent('JP', 'WITHDRAWN', 20, 2)];
    const held = [9, 10, 19, 20].map((n) => consentsOn(events, { on: day(n), knownAt: null }));
    expect(held).toEqual([[], ['JP'], ['JP'], []]);
  });

  it('is told as it was known: a withdrawal recorded later was not known before', () => {
    const late: ConsentEvent = { ...consent('JP', 'WITHDRAWN', 20, 2), knownFrom: `${day(30)}T00:00:00.000Z` };
    const events = [consent('JP', 'GIVEN', 10, 1), late];
    expect(consentsOn(events, { on: day(25), knownAt: `${day(26)}T00:00:00.000Z` })).toEqual(['JP']);
    expect(consentsOn(events, { on: day(25), knownAt: `${day(31)}T00:00:00.000Z` })).toEqual([]);
  });

  it('agrees with counting through the days, for random givings and withdrawals to several grantees', () => {
    const steps = fc.array(
      fc.record({ grantee: fc.constantFrom('JP', 'EU', 'TRADERS'), given: fc.boolean(), on: fc.nat(30) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, fc.nat(35), (random, n) => {
        const events = random.map((step, id) => consent(step.grantee, step.given ? 'GIVEN' : 'WITHDRAWN', step.on, id));
        const held = new Set<string>();
        for (let d = 0; d <= n; d += 1) {
          for (const event of events.filter((each) => each.effectiveOn === day(d))) {
            if (event.kind === 'GIVEN') held.add(event.grantee);
            else held.delete(event.grantee);
          }
        }
        expect(consentsOn(events, { on: day(n), knownAt: null })).toEqual([...held].toSorted());
      }),
    );
  });
});
