import * as fc from 'fast-check';
import { consentsOn } from '../consent';
import { byCodeUnit } from '../order';
import { consentSpans, type ConsentStep } from './consent-spans';
import { decideConsents, type ConsentFacts } from './decide-consents';
import { settle } from './settle';
import { isRefusal, type Refusal } from './verdict';

const NOW = '2026-11-22T08:00:00.000Z';

function consent(since: string, until: string | null, recordedOn: string): ConsentFacts {
  return { since, until, recordedAt: `${recordedOn}T12:00:00.000Z` };
}

function step(kind: ConsentStep['kind'], effectiveOn: string, recordedOn: string): ConsentStep {
  return { kind, effectiveOn, recordedAt: `${recordedOn}T12:00:00.000Z` };
}

function codes(recorded: readonly ConsentStep[], ...incoming: ConsentFacts[]) {
  return decideConsents(recorded, incoming, NOW).map(({ verdict }) => (isRefusal(verdict) ? verdict.code : verdict));
}

const given = step('GIVEN', '2012-05-07', '2012-05-07');
const withdrawn = step('WITHDRAWN', '2025-09-30', '2025-10-01');

describe('the consent of one member to one grantee', () => {
  it('is given, and is withdrawn by the same row with an end', () => {
    const rows = [consent('2012-05-07', null, '2012-05-07'), consent('2012-05-07', '2025-09-30', '2025-10-01')];
    expect(decideConsents([], rows, NOW)).toEqual([
      { verdict: 'NEW', steps: [given] },
      { verdict: 'NEW', steps: [withdrawn] },
    ]);
    expect(codes([given, withdrawn], ...rows)).toEqual(['UNCHANGED', 'UNCHANGED']);
  });

  it('is refused when its recorded beginning or end would move, or its end be taken back', () => {
    expect(decideConsents([given], [consent('2013-01-01', null, '2024-01-01')], NOW)[0]?.verdict).toEqual({
      code: 'RECORDED_DATE_MOVED',
      detail: 'consent since 2012-05-07 without end is recorded and the row says since 2013-01-01 without end',
    });
    expect(codes([given], consent('2011-01-01', null, '2024-01-01'))).toEqual(['RECORDED_DATE_MOVED']);
    expect(codes([given, withdrawn], consent('2012-05-07', '2025-12-31', '2026-01-01'))).toEqual([
      'RECORDED_DATE_MOVED',
    ]);
    expect(codes([given, withdrawn], consent('2012-05-07', null, '2026-01-01'))).toEqual(['RECORDED_DATE_MOVED']);
  });

  it('is no news from a record older than what is recorded', () => {
    expect(codes([given, withdrawn], consent('2012-05-07', null, '2025-09-30'))).toEqual(['UNCHANGED']);
    expect(codes([given, withdrawn], consent('2013-01-01', '2014-01-01', '2013-01-01'))).toEqual(['UNCHANGED']);
  });

  it('may be given again after it ended, also on that day, and be known for an earlier time', () => {
    expect(codes([given, withdrawn], consent('2026-01-01', null, '2026-01-02'))).toEqual(['NEW']);
    expect(codes([given, withdrawn], consent('2025-09-30', null, '2025-10-02'))).toEqual(['NEW']);
    expect(codes([given, withdrawn], consent('2005-01-01', '2008-01-01', '2026-01-02'))).toEqual(['NEW']);
  });

  it('is refused for an earlier time whose end would undo a recorded beginning', () => {
    expect(codes([given], consent('2005-01-01', '2012-05-07', '2026-01-02'))).toEqual(['RECORDED_DATE_MOVED']);
    expect(codes([given], consent('2005-01-01', '2012-05-07', '2012-01-02'))).toEqual(['NEW']);
  });

  it('is refused when its record time has not come', () => {
    expect(codes([], consent('2012-05-07', null, '2026-12-01'))).toEqual(['RECORDED_IN_FUTURE']);
  });

  const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05', '2020-01-06'];
  const rows = fc.array(
    fc
      .record({
        since: fc.integer({ min: 0, max: 4 }),
        span: fc.option(fc.integer({ min: 1, max: 3 })),
        recorded: fc.nat(5),
      })
      .map(({ since, span, recorded }) =>
        consent(
          days[since] ?? '',
          span === null ? null : (days[Math.min(since + span, 5)] ?? ''),
          days[recorded] ?? '',
        ),
      ),
    { maxLength: 6 },
  );

  it('is refused when two rows of one record disagree about its end', () => {
    expect(
      codes([], consent('2012-05-07', null, '2012-05-07'), consent('2012-05-07', '2025-09-30', '2012-05-07')),
    ).toEqual(['NEW', 'RECORDED_DATE_MOVED']);
  });

  /** The rows of one file, as the importer settles them. */
  function settled(recorded: readonly ConsentStep[], incoming: readonly ConsentFacts[]) {
    return settle(recorded, incoming, (steps: readonly ConsentStep[], facts) => {
      const decisions = decideConsents(steps, facts, NOW);
      const refused = new Map<ConsentFacts, Refusal>();
      facts.forEach((each, index) => {
        const verdict = decisions[index]?.verdict;
        if (verdict && isRefusal(verdict)) refused.set(each, verdict);
      });
      const news = new Set(facts.filter((_, index) => decisions[index]?.verdict === 'NEW'));
      const added = inRecordOrder(facts, decisions).flatMap((decision) => decision.steps);
      return { refused, news, history: [...steps, ...added] };
    });
  }

  function inRecordOrder<Decision>(facts: readonly ConsentFacts[], decisions: readonly Decision[]): Decision[] {
    const order = (a: ConsentFacts, b: ConsentFacts) =>
      byCodeUnit(a.recordedAt, b.recordedAt) || byCodeUnit(a.since, b.since);
    return facts
      .flatMap((each, index) => decisions.slice(index, index + 1).map((decision) => ({ each, decision })))
      .toSorted((a, b) => order(a.each, b.each))
      .map(({ decision }) => decision);
  }

  it('holds on the days of the spans let in and no other, and the same rows again change nothing', () => {
    fc.assert(
      fc.property(rows, rows, (past, incoming) => {
        const { history } = settled(settled([], past).history, incoming);
        const events = history.map((each, id) => ({
          ...each,
          id,
          account: 'A',
          grantee: 'JP',
          knownFrom: each.recordedAt,
        }));
        for (const day of days) {
          const holds = consentSpans(history).some(
            ({ since, until }) => since <= day && (until === null || day < until),
          );
          expect(consentsOn(events, { on: day, knownAt: null }).length).toBe(holds ? 1 : 0);
        }
        const again = settled(history, incoming);
        expect(again.history).toEqual(history);
      }),
    );
  });
});
