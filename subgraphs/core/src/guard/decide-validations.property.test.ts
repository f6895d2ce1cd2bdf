import * as fc from 'fast-check';
import { decideValidations, type RecordedValidation, type ValidationFacts } from './decide-validations';
import { isRefusal } from './verdict';

const TODAY = 5;
const NOW = '2020-01-05T12:00:00.000Z';
const day = (n: number) => `2020-01-0${n}`;

/** A validation as the oracle sees it: days as numbers, no due day as 0. */
interface Visit {
  readonly by: 'PIP' | 'CTPAT';
  readonly on: number;
  readonly due: number;
  readonly recorded: number;
  readonly replaced: boolean;
}

const visit = (replaced: fc.Arbitrary<boolean>): fc.Arbitrary<Visit> =>
  fc.record({
    by: fc.oneof({ weight: 5, arbitrary: fc.constant('PIP' as const) }, fc.constant('CTPAT' as const)),
    on: fc.integer({ min: 1, max: TODAY + 1 }),
    due: fc.constantFrom(0, 0, 8, 9),
    recorded: fc.integer({ min: 1, max: TODAY + 1 }),
    replaced,
  });

const recordedVisits = fc.array(visit(fc.boolean()), { maxLength: 4 });
const statedVisits = fc.array(visit(fc.constant(false)), { maxLength: 5 });

function factsOf({ by, on, due, recorded }: Visit): ValidationFacts {
  return {
    performedBy: by,
    validatedOn: day(on),
    revalidationDue: due === 0 ? null : day(due),
    recordedAt: `${day(recorded)}T12:00:00.000Z`,
  };
}

/**
 * The oracle asks of one statement at a time, and of those before it only what became of them: by a statement's record, then its
 * day, then whether it says when the next is due, then its place, it comes after what was let in before it.
 */
function expectedOf(recorded: readonly Visit[], stated: readonly Visit[]): string[] {
  const known = new Map<number, string>();
  const rank = (place: number) => {
    const { recorded: at, on, due } = stated[place] ?? { recorded: 0, on: 0, due: 0 };
    return at * 10_000 + on * 100 + (due === 0 ? 50 : 0) + place;
  };
  const verdictOf = (place: number): string => {
    const verdict = known.get(place) ?? judged(place);
    known.set(place, verdict);
    return verdict;
  };
  const judged = (place: number): string => {
    const asked = stated[place];
    if (!asked) throw new Error(`There is no statement ${place}.`);
    const before = stated.filter((_, other) => rank(other) < rank(place) && verdictOf(other) === 'NEW');
    const sameDay = [...recorded, ...before].filter(({ on }) => on === asked.on);
    const says = (one: Visit) => `${one.by} ${asked.due === 0 ? 'whatever' : one.due}`;
    if (sameDay.some((one) => says(one) === says(asked))) return 'UNCHANGED';
    if (asked.recorded > TODAY) return 'RECORDED_IN_FUTURE';
    if (asked.on > TODAY) return 'VALIDATED_IN_FUTURE';
    // What is left of the same day either has no due day, which is no contradiction, or another one, or another validator.
    if (sameDay.length > 0) {
      return sameDay.every(({ by, due }) => by === asked.by && due === 0) ? 'NEW' : 'RECORDED_DATE_MOVED';
    }
    const latestThen = Math.max(
      0,
      ...[...recorded, ...before].filter((one) => one.recorded <= asked.recorded && !one.replaced).map(({ on }) => on),
    );
    return latestThen > asked.on ? 'RECORDED_DATE_MOVED' : 'NEW';
  };
  return stated.map((_, place) => verdictOf(place));
}

describe('decideValidations, on random validations', () => {
  it('judges as the oracle does', () => {
    fc.assert(
      fc.property(recordedVisits, statedVisits, (recorded, stated) => {
        const history = recorded.map((one): RecordedValidation => ({ ...factsOf(one), isReplaced: one.replaced }));
        const verdicts = decideValidations(history, stated.map(factsOf), NOW);
        const codes = verdicts.map((verdict) => (isRefusal(verdict) ? verdict.code : verdict));
        expect(codes).toEqual(expectedOf(recorded, stated));
      }),
    );
  });
});
