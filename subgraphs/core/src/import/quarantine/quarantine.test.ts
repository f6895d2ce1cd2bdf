import { MembershipRepository } from '../../membership';
import { consentsOn } from '../../consent';
import { ImportTrial } from '../import-trial';
import { discardRows } from './discard-rows';
import { listQuarantine } from './list-quarantine';
import { held, officer, releaseAll, standing } from './quarantine-trial';
import { releaseRows } from './release-rows';

describe('a row that guards refuse', () => {
  it('is held with its reason, and the rest of its file is applied', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', { validatedOn: '2023-05-16' }));
      const [report] = await trial.import(
        await trial.members(
          'second.csv',
          { status: 'SUSPENDED', effectiveOn: '2022-03-01' },
          { status: 'SUSPENDED', effectiveOn: '2022-04-01' },
          { effectiveOn: '2019-01-13' },
          { status: 'DENIED', effectiveOn: '2018-01-01' },
          { tier: '', status: 'WITHDRAWN', effectiveOn: '2023-01-01', memberType: 'IMPORTER' },
          { status: 'CANCELLED', effectiveOn: '2023-01-01', recordedAt: '2099-01-01T00:00:00Z' },
          { recordedAt: '2020-01-14T12:00:00Z' },
          {
            status: 'WITHDRAWN',
            effectiveOn: '2024-01-01',
            recordedAt: '2024-01-01T00:00:00Z',
            validatedOn: '2023-05-15',
          },
        ),
      );
      expect(report).toMatchObject({ read: 8, applied: 1, quarantined: 7, newlyQuarantined: 7 });
      expect(await held(trial)).toEqual([
        { kind: 'members', account: 'A-1', code: 'STEP_NOT_ALLOWED', line: 3 },
        { kind: 'members', account: 'A-1', code: 'RECORDED_DATE_MOVED', line: 4 },
        { kind: 'members', account: 'A-1', code: 'PRECEDES_MEMBERSHIP', line: 5 },
        { kind: 'members', account: 'A-1', code: 'MEMBER_TYPE_CHANGED', line: 6 },
        { kind: 'members', account: 'A-1', code: 'RECORDED_IN_FUTURE', line: 7 },
        { kind: 'members', account: 'A-1', code: 'RECORDED_DATE_MOVED', line: 8 },
        { kind: 'members', account: 'A-1', code: 'RECORDED_DATE_MOVED', line: 9 },
      ]);
      const [step] = await listQuarantine(trial.dataSource);
      expect(step).toMatchObject({
        fileName: 'second.csv',
        state: 'HELD',
        detail:
          'SUSPENDED of 2022-04-01 would stand after SUSPENDED of 2022-03-01; the life cycle does not allow the step from the one before',
        record: { account: 'A-1', legalname: 'Alpha Ltd.', status: 'SUSPENDED', effectiveon: '2022-04-01' },
      });
    }));

  it('is held once, however often and in whatever file it comes', () =>
    ImportTrial.run('PIP', async (trial) => {
      const moved = { effectiveOn: '2019-01-13' };
      await trial.import(await trial.members('first.csv', {}));
      await trial.import(await trial.members('a.csv', moved));
      const [again] = await trial.import(await trial.members('b.csv', { account: 'A-2' }, moved));
      expect(again).toMatchObject({ applied: 1, quarantined: 1, newlyQuarantined: 0 });
      expect(await held(trial)).toHaveLength(1);
    }));

  it('stays held until a person decides, also when nothing stands against it any more', () =>
    ImportTrial.run('PIP', async (trial) => {
      const late = { status: 'SUSPENDED', effectiveOn: '2022-04-01' } as const;
      const second = await trial.members('second.csv', late);
      await trial.import(await trial.members('first.csv', {}, { status: 'SUSPENDED', effectiveOn: '2022-03-01' }));
      await trial.import(second);
      await trial.import(await trial.members('third.csv', { effectiveOn: '2022-03-15' }));
      const [again] = await trial.import(second);
      expect(again).toMatchObject({ applied: 0, quarantined: 1, newlyQuarantined: 0 });
      await releaseAll(trial);
      const events = await trial.rows<{ status: string }>('SELECT status FROM membership_event ORDER BY effective_on');
      expect(events.map(({ status }) => status)).toEqual(['ACTIVE', 'SUSPENDED', 'ACTIVE', 'SUSPENDED']);
    }));
});

describe('a held row', () => {
  it('that is discarded is not applied and not held again, and the decision is kept', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      const second = await trial.members('second.csv', { effectiveOn: '2019-01-13' });
      await trial.import(second);
      const [{ id } = { id: '' }] = await listQuarantine(trial.dataSource);
      await discardRows(trial.dataSource, [id], officer);
      expect(await listQuarantine(trial.dataSource, ['DISCARDED'])).toMatchObject([
        { id, state: 'DISCARDED', decidedAt: expect.stringMatching(/Z$/), ...officer },
      ]);
      const [again] = await trial.import(second);
      expect(again).toMatchObject({ applied: 0, unchanged: 1, quarantined: 0 });
      expect(await trial.rows('SELECT 1 FROM membership_event')).toHaveLength(1);
    }));

  it('cannot be decided on twice, and what is not there not at all', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      await trial.import(await trial.members('second.csv', { effectiveOn: '2019-01-13' }));
      const [{ id } = { id: '' }] = await listQuarantine(trial.dataSource);
      await discardRows(trial.dataSource, [id], officer);
      await expect(releaseRows(trial.program, trial.dataSource, [id], officer)).rejects.toMatchObject({
        code: 'DECIDED_ALREADY',
        message: expect.stringContaining(`row ${id} was discarded by M. Tremblay`),
      });
      await expect(discardRows(trial.dataSource, [id, '77', 'x'], officer)).rejects.toMatchObject({
        code: 'NO_SUCH_ROW',
        message: expect.stringContaining('no row 77, x'),
      });
    }));

  it('that is released moves a validity from then on, and the answer given before is given again', () =>
    ImportTrial.run('MEXICAN_AEO', async (trial) => {
      const term = { memberType: 'TEXTIL', effectiveOn: '2022-11-03', validUntil: '2024-11-02' };
      await trial.import(await trial.members('first.csv', term));
      const second = await trial.members('second.csv', { ...term, validUntil: '2026-11-02' });
      await trial.import(second);
      const before = new Date().toISOString();
      await releaseAll(trial);
      expect(await standing(trial, '2025-06-01')).toMatchObject({ status: 'ACTIVE', validUntil: '2026-11-02' });
      expect(await standing(trial, '2025-06-01', before)).toMatchObject({
        status: 'EXPIRED',
        validUntil: '2024-11-02',
      });
      const sources = await trial.rows<{ source: string }>('SELECT source FROM membership_event ORDER BY id');
      expect(sources.map(({ source }) => source)).toEqual([
        'file first.csv line 2',
        'file second.csv line 2, released by M. Tremblay',
      ]);
      const [again] = await trial.import(second);
      expect(again).toMatchObject({ applied: 0, unchanged: 1, quarantined: 0 });
    }));

  it('that is released moves the first ACTIVE day', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      await trial.import(await trial.members('second.csv', { effectiveOn: '2019-01-13' }));
      await releaseAll(trial);
      expect((await standing(trial, '2025-06-01'))?.since).toBe('2019-01-13');
    }));

  it('that is released corrects a validation, of the membership and of a site', () =>
    ImportTrial.run('PIP', async (trial) => {
      const visit = { validatedBy: 'PIP', validatedOn: '2024-03-11' };
      await trial.import([
        await trial.members('m1.csv', { validatedOn: '2024-03-11' }),
        await trial.sites('s1.csv', visit),
      ]);
      await trial.import([
        await trial.members('m2.csv', { validatedOn: '2024-03-01', revalidationDue: '2028-03-01' }),
        await trial.sites('s2.csv', { ...visit, validatedOn: '2024-03-01', name: 'North Yard' }),
      ]);
      expect(await held(trial)).toHaveLength(2);
      const before = new Date().toISOString();
      await releaseAll(trial);
      expect((await standing(trial, '2025-06-01'))?.validatedOn).toBe('2024-03-01');
      expect((await standing(trial, '2025-06-01', before))?.validatedOn).toBe('2024-03-11');
      expect(await trial.rows('SELECT site_id, validated_on, corrects FROM validation ORDER BY id')).toEqual([
        { site_id: '', validated_on: '2024-03-11', corrects: null },
        { site_id: 'S1', validated_on: '2024-03-11', corrects: null },
        { site_id: '', validated_on: '2024-03-01', corrects: '2024-03-11' },
        { site_id: 'S1', validated_on: '2024-03-01', corrects: '2024-03-11' },
      ]);
      expect(await trial.rows('SELECT name FROM site ORDER BY id')).toEqual([{ name: 'Yard' }, { name: 'North Yard' }]);
    }));

  it('that is released takes back the end of a consent', () =>
    ImportTrial.run('PIP', async (trial) => {
      const ended = { until: '2025-09-30', recordedAt: '2025-10-01T00:00:00Z' };
      await trial.import(await trial.consents('first.csv', ended));
      await trial.import(await trial.consents('second.csv', { recordedAt: '2025-11-01T00:00:00Z' }));
      const before = new Date().toISOString();
      await releaseAll(trial);
      const events = await MembershipRepository.ofProgram(trial.dataSource).consents(['A-1']);
      expect(consentsOn(events, { on: '2026-01-01', knownAt: null })).toEqual(['JP']);
      expect(consentsOn(events, { on: '2026-01-01', knownAt: before })).toEqual([]);
    }));

  it('that is released moves the day since which a membership is harmonized', () =>
    ImportTrial.run('PIP', async (trial) => {
      const joined = { counterpartAccount: 'CT-9', harmonizedSince: '2020-02-01' };
      await trial.import(await trial.members('first.csv', joined));
      await trial.import(await trial.members('second.csv', { ...joined, harmonizedSince: '2020-03-01' }));
      await releaseAll(trial);
      const claims = await MembershipRepository.ofProgram(trial.dataSource).harmonizations(['A-1']);
      expect(claims.map(({ since }) => since)).toEqual(['2020-02-01', '2020-03-01']);
    }));

  it('tells the registry of the particulars it brings', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', {}));
      const renamed = { legalName: 'Renamed', status: 'APPLICANT', effectiveOn: '2021-01-01' };
      await trial.import(await trial.members('second.csv', renamed));
      await releaseAll(trial);
      const names = await trial.rows<{ name: string }>(`SELECT payload->>'legalName' AS name FROM outbox ORDER BY id`);
      expect(names.map(({ name }) => name)).toEqual(['Alpha Ltd.', 'Renamed']);
    }));

  it('cannot be released when it would have no effect, or is about the future', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', { recordedAt: '2021-01-01T00:00:00Z' }));
      await trial.import(
        await trial.members(
          'second.csv',
          { recordedAt: '2020-06-01T00:00:00Z' },
          { account: 'A-2', recordedAt: '2099-01-01T00:00:00Z' },
        ),
      );
      const [older, future] = await listQuarantine(trial.dataSource);
      const release = (id = '') => releaseRows(trial.program, trial.dataSource, [id], officer);
      await expect(release(older?.id)).rejects.toMatchObject({
        code: 'CANNOT_BE_RELEASED',
        message: expect.stringContaining(
          'ACTIVE of 2020-01-13 was recorded at 2021-01-01T00:00:00.000Z, after this row',
        ),
      });
      await expect(release(future?.id)).rejects.toMatchObject({
        code: 'CANNOT_BE_RELEASED',
        message: expect.stringContaining('recorded at 2099-01-01'),
      });
      expect(await held(trial)).toHaveLength(2);
      expect(await trial.rows('SELECT 1 FROM membership_event')).toHaveLength(1);
    }));
});
