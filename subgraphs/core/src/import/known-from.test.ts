import type { ImportOptions } from './import-options';
import { ImportTrial } from './import-trial';

/** Stops an import as soon as it says anything of a file. */
function stoppingAt(file: string | undefined): Pick<ImportOptions, 'signal' | 'onProgress'> {
  const stopping = new AbortController();
  const onProgress = ({ path }: { readonly path: string }) => path === file && stopping.abort();
  return { signal: stopping.signal, onProgress };
}

describe('what a file says', () => {
  it('is known from its record times on the first load, and from the import afterwards', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      const before = new Date();
      await trial.import(
        await trial.members('later.csv', { status: 'SUSPENDED', effectiveOn: '2022-03-01' }, { account: 'A-2' }),
      );
      const events = await trial.rows<{ account: string; recorded_at: Date; known_from: Date }>(
        'SELECT account, recorded_at, known_from FROM membership_event ORDER BY id',
      );
      expect(events[0]).toMatchObject({ account: 'A-1', known_from: new Date('2020-01-13T12:00:00Z') });
      for (const event of events.slice(1)) {
        expect(event.known_from.getTime()).toBeGreaterThan(before.getTime());
        // Whoever is told that it is done may ask for it as known now.
        expect(event.known_from.getTime()).toBeLessThanOrEqual(Date.now());
      }
      expect(events.map(({ recorded_at: recordedAt }) => recordedAt.toISOString())).toEqual([
        '2020-01-13T12:00:00.000Z',
        '2022-03-01T12:00:00.000Z',
        '2020-01-13T12:00:00.000Z',
      ]);
    }));

  it('is known from an instant after its commit, however slowly it is appended', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      // Each look at this clock takes 400 ms, so that the first attempts to commit come too late.
      let looks = 0;
      const start = Date.now() - 60_000;
      const clock = () => new Date(start + 400 * (looks += 1));
      const [report] = await trial.import(await trial.members('later.csv', { account: 'A-2' }), { clock });
      expect(report).toMatchObject({ outcome: 'APPLIED', applied: 1 });
      const [event, ...more] = await trial.rows<{ known_from: Date }>(
        `SELECT known_from FROM membership_event WHERE account = 'A-2'`,
      );
      const [run] = await trial.rows<{ finished_at: Date }>(
        'SELECT finished_at FROM import_run ORDER BY id DESC LIMIT 1',
      );
      expect(more).toEqual([]);
      expect(event?.known_from.getTime()).toBeGreaterThan(start + 400 * 5);
      expect(event?.known_from.getTime()).toBeGreaterThan(run?.finished_at.getTime() ?? Infinity);
    }));

  it('belongs to the first load with the files given beside it, also when the command had to be given again', () =>
    ImportTrial.run('PIP', async (trial) => {
      const paths = [
        await trial.members('a.csv', {}),
        await trial.members('b.csv', { account: 'A-2', effectiveOn: '2020-01-14' }),
      ];
      await expect(trial.import(paths, stoppingAt(paths[1]))).rejects.toThrow('aborted');
      expect(await trial.rows('SELECT account FROM membership_event')).toEqual([{ account: 'A-1' }]);

      await trial.import(paths);
      expect(await trial.rows('SELECT account, known_from FROM membership_event ORDER BY id')).toEqual([
        { account: 'A-1', known_from: new Date('2020-01-13T12:00:00Z') },
        { account: 'A-2', known_from: new Date('2020-01-14T12:00:00Z') },
      ]);
    }));

  it('no longer belongs to the first load once another file has been applied', () =>
    ImportTrial.run('PIP', async (trial) => {
      const paths = [
        await trial.members('a.csv', {}),
        await trial.members('b.csv', { account: 'A-2', effectiveOn: '2020-01-14' }),
      ];
      await expect(trial.import(paths, stoppingAt(paths[1]))).rejects.toThrow('aborted');
      await trial.import(await trial.members('c.csv', { account: 'A-3' }));
      await trial.import(paths);
      const known = await trial.rows<{ isFirst: boolean }>(
        'SELECT known_from = recorded_at AS "isFirst" FROM membership_event ORDER BY account',
      );
      expect(known.map(({ isFirst }) => isFirst)).toEqual([true, false, false]);
    }));

  it('ends the first load for files of every kind: consents that come later were not known before', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('a.csv', {}));
      await trial.import(await trial.consents('consents.csv', {}));
      const [consent] = await trial.rows<{ isLater: boolean }>(
        'SELECT known_from > recorded_at AS "isLater" FROM consent_event',
      );
      expect(consent?.isLater).toBe(true);
    }));
});
