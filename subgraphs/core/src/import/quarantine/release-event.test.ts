import { ImportTrial } from '../import-trial';
import { held, releaseAll, standing } from './quarantine-trial';

describe('a held step of a membership', () => {
  it.each([
    ['moves the first ACTIVE day', [{}], { effectiveOn: '2020-02-01', recordedAt: '2020-01-13T12:00:00Z' }],
    ['repeats ACTIVE on', [{}], { effectiveOn: '2020-02-01' }],
    [
      'moves a SUSPENDED day',
      [{}, { status: 'SUSPENDED', effectiveOn: '2022-03-01' }],
      { status: 'SUSPENDED', effectiveOn: '2022-04-01', recordedAt: '2022-03-01T12:00:00Z' },
    ],
  ] as const)('cannot be released when it %s to a later day: what is recorded is not taken away', (_, first, moved) =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', ...first));
      await trial.import(await trial.members('second.csv', moved));
      await expect(releaseAll(trial)).rejects.toMatchObject({
        code: 'CANNOT_BE_RELEASED',
        message: expect.stringMatching(/nothing recorded is taken away.* Discard it; or let the program record/),
      });
      expect(await held(trial)).toHaveLength(1);
      expect(await trial.rows('SELECT 1 FROM membership_event')).toHaveLength(first.length);
    }),
  );

  it('that moves a day to a later one is released once it is recorded what held until then', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      const moved = { effectiveOn: '2020-02-01', recordedAt: '2020-01-13T12:00:00Z' };
      await trial.import(await trial.members('second.csv', moved));
      const before = new Date().toISOString();
      const until = { status: 'SUSPENDED', effectiveOn: '2020-01-13', recordedAt: '2026-01-01T12:00:00Z' };
      await trial.import(await trial.members('third.csv', until));
      await releaseAll(trial);
      expect((await standing(trial, '2020-01-31'))?.status).toBe('SUSPENDED');
      expect((await standing(trial, '2020-02-01'))?.status).toBe('ACTIVE');
      expect((await standing(trial, '2020-01-31', before))?.status).toBe('ACTIVE');
    }));

  it('that is released moves a SUSPENDED day to an earlier one', () =>
    ImportTrial.run('PIP', async (trial) => {
      const suspended = { status: 'SUSPENDED', effectiveOn: '2022-03-01', recordedAt: '2022-03-02T12:00:00Z' };
      await trial.import(await trial.members('first.csv', {}, suspended));
      await trial.import(await trial.members('second.csv', { ...suspended, effectiveOn: '2022-02-01' }));
      expect(await held(trial)).toMatchObject([{ code: 'RECORDED_DATE_MOVED' }]);
      await releaseAll(trial);
      expect((await standing(trial, '2022-02-15'))?.status).toBe('SUSPENDED');
    }));

  it('cannot be released when all it says is on record by now', () =>
    ImportTrial.run('PIP', async (trial) => {
      const late = { status: 'SUSPENDED', effectiveOn: '2022-04-01' } as const;
      await trial.import(await trial.members('first.csv', {}, { status: 'SUSPENDED', effectiveOn: '2022-03-01' }));
      await trial.import(await trial.members('second.csv', late));
      await trial.import(await trial.members('third.csv', { effectiveOn: '2022-03-15' }));
      await trial.import(await trial.members('fourth.csv', { ...late, legalName: 'Alpha  Ltd.' }));
      await expect(releaseAll(trial)).rejects.toMatchObject({
        code: 'CANNOT_BE_RELEASED',
        message: expect.stringContaining('on record by now'),
      });
    }));
});
