import fc from 'fast-check';
import { dayOf } from '../day/day';
import { SAMPLE_PROGRAMS } from '../program/sample-programs';
import { Random } from '../random/random';
import { simulate } from './simulate';
import { spells } from './spells';
import { withValidations } from './with-validations';

const UNTIL = dayOf('2026-11-01');

/** The steps that an importer lets in without asking a person, written down apart from the generator. */
const STEPS: Readonly<Record<string, string>> = {
  APPLICANT: 'ACTIVE DENIED WITHDRAWN',
  ACTIVE: 'ACTIVE ACTIVE_UNDER_ACTION_PLAN SUSPENDED WITHDRAWN CANCELLED EXPIRED',
  ACTIVE_UNDER_ACTION_PLAN: 'ACTIVE SUSPENDED WITHDRAWN CANCELLED EXPIRED',
  SUSPENDED: 'ACTIVE ACTIVE_UNDER_ACTION_PLAN WITHDRAWN CANCELLED EXPIRED',
  WITHDRAWN: 'APPLICANT',
  CANCELLED: 'APPLICANT',
  EXPIRED: 'APPLICANT',
  DENIED: 'APPLICANT',
};
const ON_APPEAL = { PIP: 'CANCELLED ACTIVE', CTPAT: 'CANCELLED ACTIVE', MEXICAN_AEO: '' };

const seeds = fc.integer({ min: 0, max: 0xffff_ffff });
const starts = fc.integer({ min: dayOf('2002-01-14'), max: dayOf('2026-10-15') });

describe.each(Object.values(SAMPLE_PROGRAMS))('a history in $code', ({ code, life, validations }) => {
  const property = (check: (history: ReturnType<typeof simulate>, random: Random) => void) =>
    fc.assert(
      fc.property(seeds, starts, (seed, start) => {
        const random = new Random(seed, 0, 'test');
        check(simulate(random, life, start, UNTIL), random);
      }),
      { numRuns: 400 },
    );

  test('takes only lawful steps, on strictly later days, none in the future', () =>
    property((history) => {
      expect(history.length).toBeGreaterThan(0);
      history.slice(1).forEach((event, at) => {
        const previous = history[at];
        const step = `${previous?.status} ${event.status}`;
        const allowed = step === ON_APPEAL[code] || STEPS[previous?.status ?? '']?.split(' ').includes(event.status);
        expect([step, allowed]).toEqual([step, true]);
        expect(event.on).toBeGreaterThan(previous?.on ?? Infinity);
        // A repeated ACTIVE is a renewal: it has a new last day.
        if (step === 'ACTIVE ACTIVE') expect(event.validUntil).toBeGreaterThan(previous?.validUntil ?? Infinity);
      });
      expect(history.at(-1)?.on).toBeLessThanOrEqual(UNTIL);
    }));

  test('is authorized for two years at a time in Mexico, without end elsewhere', () =>
    property((history) => {
      for (const { status, on, validUntil } of history) {
        const isTimed = code === 'MEXICAN_AEO' && ['ACTIVE', 'ACTIVE_UNDER_ACTION_PLAN', 'SUSPENDED'].includes(status);
        if (isTimed) expect((validUntil ?? 0) - on).toBeLessThanOrEqual(731);
        if (isTimed) expect(validUntil).toBeGreaterThanOrEqual(on);
        else expect(validUntil).toBeNull();
      }
    }));

  test('has its validations in order, each once', () =>
    property((history, random) => {
      const days = validations(random, history, spells(history, UNTIL), UNTIL);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
      for (const day of days) expect(day).toBeLessThanOrEqual(UNTIL);
    }));
});

test('a CTPAT member with tiers begins in tier I and changes tier only by an ACTIVE event of its own', () => {
  const { life, validations } = SAMPLE_PROGRAMS.CTPAT;
  fc.assert(
    fc.property(seeds, starts, (seed, start) => {
      const random = new Random(seed, 0, 'test');
      const told = simulate(random, life, start, UNTIL);
      const visits = validations(random, told, spells(told, UNTIL), UNTIL);
      const history = withValidations(random, told, visits, { tiered: true, until: UNTIL });
      expect(history.filter((event) => told.some(({ on }) => on === event.on)).length).toBe(told.length);
      history.forEach((event, at) => {
        const previous = history[at - 1];
        if (previous) expect(event.on).toBeGreaterThan(previous.on);
        if (event.tier === null) return;
        expect(event.validated).toBe(event.tier !== 'I');
        if (!previous || previous.tier === null) expect(event.tier).toBe('I');
        else if (event.tier !== previous.tier) expect([previous.status, event.status]).toEqual(['ACTIVE', 'ACTIVE']);
        else if (event.status === 'ACTIVE') expect(previous.status).not.toBe('ACTIVE');
      });
    }),
    { numRuns: 400 },
  );
});
