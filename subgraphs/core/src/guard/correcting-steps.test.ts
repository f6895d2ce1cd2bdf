import * as fc from 'fast-check';
import { consentsOn } from '../consent';
import { correctingSteps } from './correcting-steps';
import type { ConsentStep } from './consent-spans';

const step = (kind: ConsentStep['kind'], effectiveOn: string, recordedOn: string): ConsentStep => ({
  kind,
  effectiveOn,
  recordedAt: `${recordedOn}T12:00:00.000Z`,
});

const given = step('GIVEN', '2012-05-07', '2012-05-07');
const withdrawn = step('WITHDRAWN', '2025-09-30', '2025-10-01');
const said = (since: string, until: string | null, recordedOn: string) => ({
  since,
  until,
  recordedAt: `${recordedOn}T12:00:00.000Z`,
});

describe('correcting a recorded consent', () => {
  it('moves its beginning', () => {
    expect(correctingSteps([given], said('2013-01-01', null, '2024-01-01'))).toEqual([
      step('WITHDRAWN', '2012-05-07', '2024-01-01'),
      step('GIVEN', '2013-01-01', '2024-01-01'),
    ]);
  });

  it('moves its end, and takes it back', () => {
    expect(correctingSteps([given, withdrawn], said('2012-05-07', '2025-12-31', '2026-01-01'))).toEqual([
      step('GIVEN', '2025-09-30', '2026-01-01'),
      step('WITHDRAWN', '2025-12-31', '2026-01-01'),
    ]);
    expect(correctingSteps([given, withdrawn], said('2012-05-07', null, '2026-01-01'))).toEqual([
      step('GIVEN', '2025-09-30', '2026-01-01'),
    ]);
  });

  it('is not possible by a record that is older than what it would correct', () => {
    expect(correctingSteps([given], said('2013-01-01', null, '2012-01-01'))).toBeNull();
  });

  it('makes it hold as stated on every day, and leaves other spans as they are', () => {
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04', '2020-01-05', '2020-01-06', '2020-01-07'];
    const steps = fc.array(
      fc
        .record({ kind: fc.constantFrom('GIVEN' as const, 'WITHDRAWN' as const), day: fc.nat(6), recorded: fc.nat(6) })
        .map(({ kind, day, recorded }) => step(kind, days[day] ?? '', days[recorded] ?? '')),
      { maxLength: 6 },
    );
    const spans = fc.record({ since: fc.nat(5), length: fc.option(fc.integer({ min: 1, max: 3 })) });
    fc.assert(
      fc.property(steps, spans, (recorded, { since, length }) => {
        const until = length === null ? null : (days[since + length] ?? null);
        const facts = said(days[since] ?? '', until, '2020-01-07');
        const added = correctingSteps(recorded, facts);
        expect(added).not.toBeNull();
        const holdsOn = (all: readonly ConsentStep[], day: string) =>
          consentsOn(
            all.map((each, id) => ({ ...each, id, account: 'A', grantee: 'JP', knownFrom: each.recordedAt })),
            { on: day, knownAt: null },
          ).length === 1;
        for (const day of days) {
          const isStated = facts.since <= day && (until === null || day < until);
          if (isStated) expect(holdsOn([...recorded, ...(added ?? [])], day)).toBe(true);
        }
        const before = days.filter((day) => day < facts.since).map((day) => holdsOn(recorded, day));
        const after = days
          .filter((day) => day < facts.since)
          .map((day) => holdsOn([...recorded, ...(added ?? [])], day));
        // A span that neither overlaps nor adjoins keeps every day; one that does is replaced whole.
        if (!before.at(-1)) expect(after).toEqual(before.map((held, at) => held && after[at]));
      }),
    );
  });
});
