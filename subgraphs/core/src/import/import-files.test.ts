import { ImportTrial } from './import-trial';
import { changedNothing, type FileReport } from './import-report';

const counts = ({ outcome, read, applied, unchanged, rejected, quarantined }: FileReport) => ({
  outcome,
  read,
  applied,
  unchanged,
  rejected,
  quarantined,
});

describe('a file of members', () => {
  it('becomes events, particulars, validations and harmonizations, and tells the registry of the particulars', () =>
    ImportTrial.run('PIP', async (trial) => {
      const alpha = {
        EIN: '74-1234509|38-2045671',
        tradeNames: 'Alpha|A & B',
        addressLines: '1 Main St|Unit 2',
        addressCountry: 'CA',
      };
      const path = await trial.members(
        'members.csv',
        { ...alpha, status: 'APPLICANT', effectiveOn: '2019-05-01' },
        { ...alpha, validatedOn: '2019-12-01', revalidationDue: '2024-01-13' },
        {
          ...alpha,
          legalName: 'Alpha Renamed Ltd.',
          status: 'SUSPENDED',
          effectiveOn: '2022-03-01',
          recordedAt: '2022-03-05T08:30:00-05:00',
        },
        {
          account: 'a-2',
          counterpartAccount: 'ct-9',
          harmonizedSince: '2020-02-01',
          pointOfContact: 'desk',
          validatedOn: '2021-06-01',
        },
      );
      expect((await trial.import(path)).map(counts)).toEqual([
        { outcome: 'APPLIED', read: 4, applied: 4, unchanged: 0, rejected: 0, quarantined: 0 },
      ]);
      expect(
        await trial.rows(
          `SELECT account, status, effective_on, recorded_at = known_from AS "isFirstLoad", source FROM membership_event ORDER BY id`,
        ),
      ).toEqual([
        {
          account: 'A-1',
          status: 'APPLICANT',
          effective_on: '2019-05-01',
          isFirstLoad: true,
          source: 'file members.csv line 2',
        },
        {
          account: 'A-1',
          status: 'ACTIVE',
          effective_on: '2020-01-13',
          isFirstLoad: true,
          source: 'file members.csv line 3',
        },
        {
          account: 'A-1',
          status: 'SUSPENDED',
          effective_on: '2022-03-01',
          isFirstLoad: true,
          source: 'file members.csv line 4',
        },
        {
          account: 'A-2',
          status: 'ACTIVE',
          effective_on: '2020-01-13',
          isFirstLoad: true,
          source: 'file members.csv line 5',
        },
      ]);
      expect(await trial.rows('SELECT account, legal_name, trade_names, source FROM particulars ORDER BY id')).toEqual([
        {
          account: 'A-1',
          legal_name: 'Alpha Ltd.',
          trade_names: ['Alpha', 'A & B'],
          source: 'file members.csv line 2',
        },
        {
          account: 'A-1',
          legal_name: 'Alpha Renamed Ltd.',
          trade_names: ['Alpha', 'A & B'],
          source: 'file members.csv line 4',
        },
        { account: 'A-2', legal_name: 'Alpha Ltd.', trade_names: [], source: 'file members.csv line 5' },
      ]);
      expect(
        await trial.rows(
          'SELECT account, performed_by, validated_on, revalidation_due, known_from FROM validation ORDER BY id',
        ),
      ).toEqual([
        {
          account: 'A-1',
          performed_by: 'PIP',
          validated_on: '2019-12-01',
          revalidation_due: '2024-01-13',
          known_from: new Date('2020-01-13T12:00:00Z'),
        },
        // Stated by the row of an event that was recorded before the visit was made.
        {
          account: 'A-2',
          performed_by: 'PIP',
          validated_on: '2021-06-01',
          revalidation_due: null,
          known_from: new Date('2021-06-01T00:00:00Z'),
        },
      ]);
      expect(
        await trial.rows('SELECT account, counterpart_account, since, point_of_contact FROM harmonization'),
      ).toEqual([{ account: 'A-2', counterpart_account: 'CT-9', since: '2020-02-01', point_of_contact: 'desk' }]);
      const [, renamed] = await trial.rows<{ payload: unknown }>('SELECT payload FROM outbox ORDER BY id');
      expect(renamed?.payload).toEqual({
        account: 'A-1',
        legalName: 'Alpha Renamed Ltd.',
        tradeNames: ['Alpha', 'A & B'],
        headquarters: 'CA',
        address: { lines: ['1 Main St', 'Unit 2'], city: null, region: null, postalCode: null, country: 'CA' },
        identifiers: [
          { scheme: 'EIN', value: '741234509', country: 'US' },
          { scheme: 'EIN', value: '382045671', country: 'US' },
        ],
        source: 'file members.csv line 4',
        recordedAt: '2022-03-05T13:30:00.000Z',
        knownFrom: '2022-03-05T13:30:00.000Z',
      });
    }));

  it('changes nothing the second time, and says so', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members(
        'members.csv',
        { validatedOn: '2019-12-01' },
        { status: 'SUSPENDED', effectiveOn: '2022-03-01', legalName: 'Renamed' },
        { status: 'SUSPENDED', effectiveOn: '2023-03-01' },
      );
      const first = await trial.import(path);
      expect(first.map(counts)).toMatchObject([{ applied: 2, quarantined: 1 }]);
      expect(changedNothing(first)).toBe(false);
      const before = await trial.contents();
      const second = await trial.import(path);
      expect(second.map(counts)).toMatchObject([{ outcome: 'APPLIED', applied: 0, unchanged: 2, quarantined: 1 }]);
      expect(changedNothing(second)).toBe(true);
      expect(await trial.contents()).toEqual(before);
    }));

  it('may state a validation twice, first without and then with the day the next is due', () =>
    ImportTrial.run('PIP', async (trial) => {
      await trial.import(await trial.members('first.csv', { account: 'A-0' }));
      const validatedOn = '2020-01-10';
      const rows = [
        { status: 'SUSPENDED', effectiveOn: '2022-03-01', validatedOn, revalidationDue: '2024-01-13' },
        { validatedOn },
      ] as const;
      const [report] = await trial.import(await trial.members('both.csv', ...rows));
      expect(report).toMatchObject({ outcome: 'APPLIED', applied: 2 });
    }));

  it('of particulars alone brings a new version, and an older record none', () =>
    ImportTrial.run('PIP', async (trial) => {
      const rows = [{}, { status: 'SUSPENDED', effectiveOn: '2022-03-01' }] as const;
      const [first, moved] = [
        await trial.members('first.csv', ...rows),
        await trial.members('moved.csv', ...rows.map((row) => ({ ...row, legalName: 'Moved' }))),
      ];
      await trial.import(first);
      expect((await trial.import(moved)).map(counts)).toMatchObject([{ applied: 1, unchanged: 1 }]);
      // A kill and the same command again: neither file says anything that was not said.
      expect((await trial.import([first, moved])).map(counts)).toMatchObject([{ applied: 0 }, { applied: 0 }]);
      const names = await trial.rows<{ legal_name: string }>('SELECT legal_name FROM particulars ORDER BY id');
      expect(names.map(({ legal_name: name }) => name)).toEqual(['Alpha Ltd.', 'Moved']);
      expect(await trial.rows('SELECT 1 FROM outbox')).toHaveLength(2);
    }));
});

describe('files given together', () => {
  it('are applied members first, and reported in the order given', () =>
    ImportTrial.run('PIP', async (trial) => {
      const reports = await trial.import([
        await trial.consents(
          'consents.csv',
          {},
          { grantee: 'traders' },
          { until: '2025-09-30', recordedAt: '2025-09-30T10:00:00Z' },
        ),
        await trial.sites('sites.csv', {
          validatedBy: 'CTPAT',
          validatedOn: '2021-01-01',
          recordedAt: '2021-02-01T00:00:00Z',
        }),
        await trial.members('members.csv', {}),
      ]);
      expect(reports.map(({ kind, applied, quarantined }) => [kind, applied, quarantined])).toEqual([
        ['consents', 3, 0],
        ['sites', 1, 0],
        ['members', 1, 0],
      ]);
      expect(await trial.rows('SELECT grantee, kind, effective_on, known_from FROM consent_event ORDER BY id')).toEqual(
        [
          { grantee: 'JP', kind: 'GIVEN', effective_on: '2020-01-13', known_from: new Date('2020-01-13T12:00:00Z') },
          {
            grantee: 'JP',
            kind: 'WITHDRAWN',
            effective_on: '2025-09-30',
            known_from: new Date('2025-09-30T10:00:00Z'),
          },
          {
            grantee: 'TRADERS',
            kind: 'GIVEN',
            effective_on: '2020-01-13',
            known_from: new Date('2020-01-13T12:00:00Z'),
          },
        ],
      );
      expect(await trial.rows('SELECT site_id, name FROM site')).toEqual([{ site_id: 'S1', name: 'Yard' }]);
      expect(await trial.rows('SELECT site_id, performed_by, validated_on FROM validation')).toEqual([
        { site_id: 'S1', performed_by: 'CTPAT', validated_on: '2021-01-01' },
      ]);
    }));

  it('are none of them applied when one cannot be read', () =>
    ImportTrial.run('PIP', async (trial) => {
      const reports = await trial.import([await trial.members('members.csv', {}), `${trial.folder}/missing.csv`]);
      expect(reports.map(({ outcome, refusal }) => [outcome, refusal?.code])).toEqual([
        ['NOT_REACHED', undefined],
        ['REFUSED', 'FILE_UNREADABLE'],
      ]);
      expect(await trial.rows('SELECT 1 FROM membership_event')).toEqual([]);
    }));

  it('are not applied after one that was not', () =>
    ImportTrial.run('PIP', async (trial) => {
      const reports = await trial.import([
        await trial.consents('consents.csv', {}),
        await trial.members('members.csv', { headquarters: 'XX' }),
      ]);
      expect(reports.map(({ outcome }) => outcome)).toEqual(['NOT_REACHED', 'REJECTED']);
    }));
});

describe('imports at the same time', () => {
  it('queue up: one applies the file, the other finds it applied', () =>
    ImportTrial.run('PIP', async (trial) => {
      const path = await trial.members('members.csv', {}, { account: 'A-2' });
      const reports = await Promise.all([trial.import(path), trial.import(path), trial.import(path)]);
      expect(
        reports
          .flat()
          .map(({ applied }) => applied)
          .toSorted(),
      ).toEqual([0, 0, 2]);
      expect(await trial.rows('SELECT 1 FROM import_run')).toHaveLength(3);
    }));
});
