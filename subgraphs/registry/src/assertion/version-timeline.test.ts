import * as fc from 'fast-check';
import { versionTimeline, type Version } from './version-timeline';

const instant = fc.integer({ min: 1, max: 9 }).map((day) => `2020-01-0${day}T00:00:00.000Z`);
const versions = fc.array(fc.record({ recordedAt: instant, knownFrom: instant }), { maxLength: 8 });

/** The rule itself, asked at one instant: of the versions known by then, the one recorded last, of two the one that came last. */
function shownAt(all: readonly Version[], at: string): number | null {
  let shown: number | null = null;
  for (const [index, version] of all.entries()) {
    if (version.knownFrom > at) continue;
    const best: Version | undefined = shown === null ? undefined : all[shown];
    if (!best || version.recordedAt >= best.recordedAt) shown = index;
  }
  return shown;
}

describe('the versions of one account', () => {
  test('at every instant exactly the one is shown that was recorded last among those known', () => {
    fc.assert(
      fc.property(versions, instant, (all, at) => {
        const untils = versionTimeline(all);
        const shown = all.flatMap(({ knownFrom }, index) => {
          const until = untils[index] ?? null;
          return knownFrom <= at && (until === null || at < until) ? [index] : [];
        });
        const expected = shownAt(all, at);
        expect(shown).toEqual(expected === null ? [] : [expected]);
      }),
    );
  });

  test('a version that came late and was recorded earlier is never shown', () => {
    const all = [
      { recordedAt: '2020-05-01T00:00:00.000Z', knownFrom: '2020-05-01T00:00:00.000Z' },
      { recordedAt: '2020-04-01T00:00:00.000Z', knownFrom: '2020-06-01T00:00:00.000Z' },
    ];
    expect(versionTimeline(all)).toEqual([null, '2020-06-01T00:00:00.000Z']);
  });

  test('on a first load the order of arrival does not matter', () => {
    const [first, second] = ['2020-04-01T00:00:00.000Z', '2020-05-01T00:00:00.000Z'].map((at) => ({
      recordedAt: at,
      knownFrom: at,
    }));
    if (!first || !second) throw new Error('two versions');
    expect(versionTimeline([first, second])).toEqual(['2020-05-01T00:00:00.000Z', null]);
    expect(versionTimeline([second, first])).toEqual([null, '2020-05-01T00:00:00.000Z']);
  });
});
