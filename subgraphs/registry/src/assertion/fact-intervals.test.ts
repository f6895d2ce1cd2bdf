import * as fc from 'fast-check';
import { factIntervals } from './fact-intervals';

const DAYS = ['1', '2', '3', '4', '5', '6', '7', '8'];

/** Versions that follow one another without a gap, each with the facts it holds. */
const history = fc
  .array(fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { maxLength: 3 }), { maxLength: DAYS.length })
  .map((facts) =>
    facts.map((held, index) => ({
      held,
      knownFrom: DAYS[index] ?? '',
      knownUntil: index + 1 < facts.length ? (DAYS[index + 1] ?? null) : null,
    })),
  );

describe('what the versions of an account hold', () => {
  test('a fact holds at an instant when, and only when, the version of that instant holds it', () => {
    fc.assert(
      fc.property(history, fc.constantFrom(...DAYS), (versions, at) => {
        const holds = ({ knownFrom, knownUntil }: { knownFrom: string; knownUntil: string | null }) =>
          knownFrom <= at && (knownUntil === null || at < knownUntil);
        const intervals = factIntervals(versions.toReversed(), ({ held }) => held, String);
        const facts = intervals.filter(holds).map(({ fact }) => fact);
        expect(facts.toSorted()).toEqual(versions.filter(holds).flatMap(({ held }) => held.toSorted()));
      }),
    );
  });

  test('one that goes on is one interval, one that comes back is two', () => {
    const versions = [['A', 'B'], ['A'], ['A', 'B']].map((held, index) => ({
      held,
      knownFrom: DAYS[index] ?? '',
      knownUntil: DAYS[index + 1] ?? null,
    }));
    const intervals = factIntervals(versions, ({ held }) => held, String);
    expect(intervals).toEqual([
      { fact: 'B', knownFrom: '1', knownUntil: '2' },
      { fact: 'A', knownFrom: '1', knownUntil: null },
      { fact: 'B', knownFrom: '3', knownUntil: null },
    ]);
  });

  test('a version that is never shown holds nothing', () => {
    const never = { held: ['A'], knownFrom: '2', knownUntil: '2' };
    const shown = { held: ['B'], knownFrom: '1', knownUntil: null };
    expect(factIntervals([never, shown], ({ held }) => held, String)).toEqual([
      { fact: 'B', knownFrom: '1', knownUntil: null },
    ]);
  });
});
