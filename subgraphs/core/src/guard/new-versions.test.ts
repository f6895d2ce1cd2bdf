import * as fc from 'fast-check';
import { newVersions, type SaidSoFar, type Version } from './new-versions';

const version = (content: string, recordedAt: string): Version => ({ content, recordedAt });
const said = (...versions: Version[]) => ({ versions, latestRecord: versions.at(-1)?.recordedAt ?? null });
const news = (recorded: Version[], incoming: Version[], saidBefore = false) =>
  newVersions(said(...recorded), incoming, saidBefore).map(({ content, recordedAt }) => `${content}${recordedAt}`);

describe('versions of one thing', () => {
  it('are news when they are as late as the current one and say something else', () => {
    expect(news([version('A', '2020')], [version('B', '2020'), version('C', '2021')])).toEqual(['B2020', 'C2021']);
    expect(news([], [version('A', '2020')])).toEqual(['A2020']);
  });

  it('are no news when they are older, or say the same', () => {
    expect(news([version('A', '2020')], [version('B', '2019'), version('A', '2022')])).toEqual([]);
  });

  it('are taken in the order of their records, and of one record the last', () => {
    expect(news([], [version('C', '2022'), version('A', '2020'), version('B', '2020')])).toEqual(['B2020', 'C2022']);
  });

  it('return to what was before by a new file, but not by the file that said it then', () => {
    const recorded = [version('A', '2020'), version('B', '2020')];
    expect(news(recorded, [version('A', '2020')])).toEqual(['A2020']);
    expect(news(recorded, [version('A', '2020')], true)).toEqual([]);
    expect(news(recorded, [version('C', '2021')], true)).toEqual(['C2021']);
  });

  it('are no news from a record older than the last that said the same again', () => {
    const again = { versions: [version('A', '2020')], latestRecord: '2022' };
    expect(newVersions(again, [version('B', '2021')], false)).toEqual([]);
    expect(newVersions(again, [version('B', '2022')], false)).toEqual([version('B', '2022')]);
  });

  const versions = fc.array(
    fc.record({ content: fc.constantFrom('A', 'B', 'C'), recordedAt: fc.constantFrom('1', '2', '3') }),
  );
  const latest = (rows: readonly Version[], before: string | null) =>
    rows.reduce<string | null>(
      (last, { recordedAt }) => (last === null || recordedAt > last ? recordedAt : last),
      before,
    );
  const after = (so: SaidSoFar, rows: readonly Version[], saidBefore: boolean): SaidSoFar => ({
    versions: [...so.versions, ...newVersions(so, rows, saidBefore)],
    latestRecord: latest(rows, so.latestRecord),
  });

  it('change nothing the second time, whatever they are, known as said before or not', () => {
    fc.assert(
      fc.property(versions, versions, fc.boolean(), (past, incoming, saidBefore) => {
        const recorded = after(after(said(), past, false), incoming, false);
        expect(newVersions(recorded, incoming, saidBefore)).toEqual([]);
      }),
    );
  });

  it('change nothing when two files come a second time, one after the other', () => {
    fc.assert(
      fc.property(versions, versions, (first, second) => {
        const recorded = after(after(said(), first, false), second, false);
        expect(after(after(recorded, first, true), second, true).versions).toEqual(recorded.versions);
      }),
    );
  });
});
