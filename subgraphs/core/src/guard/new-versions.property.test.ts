import * as fc from 'fast-check';
import { newVersions, type Version } from './new-versions';

const version: fc.Arbitrary<Version> = fc.record({
  content: fc.constantFrom('A', 'B', 'C'),
  recordedAt: fc.constantFrom('1', '2', '3', '4'),
});
const versions = fc.array(version, { maxLength: 6 });

/**
 * The oracle looks at one version of a site or of a member's particulars at a time: whether it is the word that counts for its
 * record, and what was the word before it.
 */
function isNews(recorded: readonly Version[], stated: readonly Version[], place: number, from: string): boolean {
  const asked = stated[place];
  if (!asked || asked.recordedAt < from) return false;
  const counts = stated.filter((other, index) => {
    const isOutdone = stated.some((later, at) => at > index && later.recordedAt === other.recordedAt);
    return !isOutdone && other.recordedAt >= from;
  });
  if (!counts.includes(asked)) return false;
  const [before] = counts
    .filter(({ recordedAt }) => recordedAt < asked.recordedAt)
    .toSorted((a, b) => Number(b.recordedAt) - Number(a.recordedAt));
  return asked.content !== (before ?? lastWritten(recorded))?.content;
}

/** Of the latest record the version written last. */
function lastWritten(recorded: readonly Version[]): Version | undefined {
  return recorded.reduce<Version | undefined>(
    (last, one) => (last === undefined || one.recordedAt >= last.recordedAt ? one : last),
    undefined,
  );
}

describe('newVersions, on random versions of one thing', () => {
  it('takes those that say something else than the one before them, of a record that is not outdated', () => {
    fc.assert(
      fc.property(versions, versions, fc.constantFrom(null, '1', '2', '3', '4'), (recorded, stated, latestRecord) => {
        // Each as a thing of its own, for the oracle tells them apart by that.
        const incoming = stated.map((one) => ({ ...one }));
        const news = newVersions({ versions: recorded, latestRecord }, incoming, false);
        const expected = incoming.filter((_, place) => isNews(recorded, incoming, place, latestRecord ?? '0'));
        expect(news).toEqual(expected.toSorted((a, b) => Number(a.recordedAt) - Number(b.recordedAt)));
      }),
    );
  });

  it('takes of a file that was applied before nothing that is on record, and the rest as if that were not in it', () => {
    fc.assert(
      fc.property(versions, versions, (recorded, stated) => {
        const latestRecord = lastWritten(recorded)?.recordedAt ?? null;
        const onRecord = new Set(recorded.map(({ content }) => content));
        const news = newVersions({ versions: recorded, latestRecord }, stated, true);
        const lastOfEach = stated.filter(
          (one, place) => !stated.some((other, at) => at > place && other.recordedAt === one.recordedAt),
        );
        const rest = lastOfEach.filter(({ content }) => !onRecord.has(content));
        expect(news).toEqual(newVersions({ versions: recorded, latestRecord }, rest, false));
      }),
    );
  });
});
