import { withImportSession } from '../import';
import { ImportTrial } from '../import/import-trial';
import type { ProgramCode } from '../program';
import type { ConsentInput } from './consent-said';
import type { EventInput } from './event-said';
import { Recorder } from './recorder';

const REASON = 'decision 17';
const OFFICER = 'a.tremblay';

interface RecordTrial {
  readonly trial: ImportTrial;
  /** A suspension of A-1 from 2022-03-01 on; a test says what differs. */
  readonly event: (input?: Partial<EventInput>) => ReturnType<Recorder['event']>;
  /** A consent of A-1 to JP from 2022-03-01 on. */
  readonly consent: (input?: Partial<ConsentInput>) => ReturnType<Recorder['consent']>;
}

/** On a program with one member, ACTIVE since 2020-01-13 and shown to JP since. */
function onOneMember(program: ProgramCode, test: (trial: RecordTrial) => Promise<void>, row: object = {}) {
  return ImportTrial.run(program, async (trial) => {
    await trial.import([await trial.members('members.csv', row), await trial.consents('consents.csv', {})]);
    const recorder = new Recorder(trial.program, trial.dataSource);
    const event = { account: 'A-1', nativeStatus: 'SUSPENDED', effectiveOn: '2022-03-01', reason: REASON };
    const consent = { ...event, grantee: 'JP', kind: 'GIVEN' } as const;
    await test({
      trial,
      event: (input) => recorder.event({ ...event, ...input }, OFFICER),
      consent: (input) => recorder.consent({ ...consent, ...input }, OFFICER),
    });
  });
}

/** What is on record and what the registry is told, however many times it was said. */
const EVENTS = 'SELECT status, effective_on::text AS "effectiveOn", source FROM membership_event ORDER BY id';
const CONSENTS = 'SELECT kind, effective_on::text AS "effectiveOn", source FROM consent_event ORDER BY id';
const TOLD = `SELECT payload -> 'grants' AS grants FROM outbox WHERE topic = 'disclosure' ORDER BY id DESC LIMIT 1`;

describe('an event that an officer records', () => {
  it('is on record once, with who said so and why, known from just after', () =>
    onOneMember('PIP', async ({ trial, event }) => {
      const before = new Date();
      expect(await event()).toEqual({ outcome: 'RECORDED' });
      expect(await event()).toEqual({ outcome: 'UNCHANGED' });
      expect(await trial.rows(EVENTS)).toEqual([
        { status: 'ACTIVE', effectiveOn: '2020-01-13', source: 'file members.csv line 2' },
        { status: 'SUSPENDED', effectiveOn: '2022-03-01', source: 'officer a.tremblay: decision 17' },
      ]);
      const [known] = await trial.rows<{ recorded: Date; known: Date }>(
        'SELECT recorded_at AS recorded, known_from AS known FROM membership_event ORDER BY id DESC LIMIT 1',
      );
      expect(known?.recorded.getTime()).toBeGreaterThanOrEqual(before.getTime());
      expect(known?.known.getTime()).toBeGreaterThan(known?.recorded.getTime() ?? Infinity);
      expect(known?.known.getTime()).toBeLessThanOrEqual(Date.now());
    }));

  it('ends at once what traders are shown, and begins it again, each from its day on', () =>
    onOneMember('PIP', async ({ trial, event, consent }) => {
      await consent({ grantee: 'TRADERS', effectiveOn: '2020-01-13' });
      const toTraders = async () => {
        const [told] = await trial.rows<{ grants: { grantee: string; from: string; until: string | null }[] }>(TOLD);
        return told?.grants.flatMap(({ grantee, from, until }) => (grantee === 'TRADERS' ? [`${from} ${until}`] : []));
      };
      expect(await toTraders()).toEqual(['2020-01-13 null']);
      await event();
      expect(await toTraders()).toEqual(['2020-01-13 2022-03-01']);
      await event({ nativeStatus: 'ACTIVE', effectiveOn: '2022-04-01' });
      expect(await toTraders()).toEqual(['2020-01-13 2022-03-01', '2022-04-01 null']);
    }));

  it.each<[string, Partial<EventInput>, string, string | null]>([
    ['a step that the life cycle does not have', { nativeStatus: 'APPLICANT' }, 'STEP_NOT_ALLOWED', null],
    ['a day before the membership', { effectiveOn: '2019-01-01' }, 'PRECEDES_MEMBERSHIP', null],
    ['a first day that is another', { nativeStatus: 'ACTIVE', effectiveOn: '2019-01-01' }, 'RECORDED_DATE_MOVED', null],
    ['a record of tomorrow', { recordedAt: '2199-01-01T00:00:00Z' }, 'RECORDED_IN_FUTURE', null],
    ['another line of business', { memberType: 'IMPORTER' }, 'MEMBER_TYPE_CHANGED', null],
    ['an account that is not on record', { account: 'A-2' }, 'UNKNOWN_ACCOUNT', 'account'],
    ['no account', { account: ' ' }, 'MISSING_VALUE', 'account'],
    ['a word of no status', { nativeStatus: 'Paused' }, 'UNKNOWN_STATUS', 'nativeStatus'],
    ['an unknown line of business', { memberType: 'PIRATE' }, 'UNKNOWN_MEMBER_TYPE', 'memberType'],
    ['no reason', { reason: ' ' }, 'MISSING_VALUE', 'reason'],
    ['a reason without end', { reason: 'x'.repeat(501) }, 'TEXT_TOO_LONG', 'reason'],
    ['a day of no plan', { effectiveOn: '9999-01-01' }, 'INVALID_DATE', 'effectiveOn'],
  ])('is refused for %s, and nothing is written', (_, input, code, field) =>
    onOneMember('PIP', async ({ trial, event }) => {
      const before = await trial.contents();
      expect(await event(input)).toMatchObject({ outcome: 'REFUSED', problem: { code, field } });
      expect(await trial.contents()).toEqual(before);
    }),
  );

  it('is refused by the code and the words by which a file’s row is held', () =>
    onOneMember('PIP', async ({ trial, event }) => {
      const recordedAt = '2022-03-01T12:00:00Z';
      const refused = await event({ nativeStatus: 'APPLICANT', recordedAt });
      await trial.import(await trial.members('later.csv', { status: 'APPLICANT', effectiveOn: '2022-03-01' }));
      const [held] = await trial.rows('SELECT code, detail FROM quarantine');
      expect(refused).toMatchObject({ outcome: 'REFUSED', problem: held });
    }));

  it('is the same as the row that the program’s file brings later', () =>
    onOneMember('PIP', async ({ trial, event }) => {
      await event({ recordedAt: '2022-03-01T12:00:00Z' });
      const file = await trial.members('later.csv', {}, { status: 'SUSPENDED', effectiveOn: '2022-03-01' });
      expect(await trial.import(file)).toMatchObject([{ quarantined: 0 }]);
      expect(await trial.rows(EVENTS)).toHaveLength(2);
    }));

  it('keeps the tier on record unless it says another', () =>
    onOneMember(
      'CTPAT',
      async ({ trial, event }) => {
        expect(await event()).toEqual({ outcome: 'RECORDED' });
        expect(await event({ nativeStatus: 'ACTIVE', effectiveOn: '2022-04-01', tier: 'III' })).toEqual({
          outcome: 'RECORDED',
        });
        const tiers = await trial.rows<{ tier: string }>('SELECT tier FROM membership_event ORDER BY id');
        expect(tiers.map(({ tier }) => tier)).toEqual(['II', 'II', 'III']);
      },
      { memberType: 'IMPORTER', tier: 'II' },
    ));

  it('gives a tier to an exporter, since the law speaks of participants', () =>
    onOneMember('CTPAT', async ({ trial, event }) => {
      expect(await event({ tier: 'II' })).toEqual({ outcome: 'RECORDED' });
      const types = await trial.rows('SELECT member_type AS "memberType", tier FROM membership_event ORDER BY id');
      expect(types.at(-1)).toEqual({ memberType: 'EXPORTER', tier: 'II' });
    }));

  it('says how long an authorization runs, where the program’s do', () =>
    onOneMember(
      'MEXICAN_AEO',
      async ({ event }) => {
        expect(await event()).toEqual({ outcome: 'RECORDED' });
        const again = { nativeStatus: 'ACTIVE', effectiveOn: '2022-04-01' };
        expect(await event(again)).toMatchObject({ problem: { code: 'MISSING_VALUE', field: 'validUntil' } });
        expect(await event({ ...again, validUntil: '2022-03-31' })).toMatchObject({
          problem: { code: 'DATES_CROSSED' },
        });
        expect(await event({ ...again, validUntil: '2024-04-01' })).toEqual({ outcome: 'RECORDED' });
      },
      { memberType: 'IMPORTADOR_EXPORTADOR', validUntil: '2022-01-13' },
    ));

  it('waits for an import, but not for long', () =>
    onOneMember('PIP', async ({ trial, event }) => {
      await withImportSession(trial.dataSource, {}, async () => {
        expect(await event()).toEqual({
          outcome: 'REFUSED',
          problem: { code: 'HISTORY_BUSY', field: null, detail: null },
        });
      });
      expect(await event()).toEqual({ outcome: 'RECORDED' });
    }));

  it('is recorded once by many who say it at once', () =>
    onOneMember('PIP', async ({ trial, event }) => {
      const other = new Recorder(trial.program, trial.dataSource);
      const input = { account: 'A-1', nativeStatus: 'SUSPENDED', effectiveOn: '2022-03-01', reason: REASON };
      const recordings = await Promise.all([event(), event(), other.event(input, OFFICER), event()]);
      expect(recordings.map(({ outcome }) => outcome).toSorted()).toEqual([
        'RECORDED',
        'UNCHANGED',
        'UNCHANGED',
        'UNCHANGED',
      ]);
      expect(await trial.rows(EVENTS)).toHaveLength(2);
    }));
});

describe('a consent that an officer records', () => {
  it('ends from the day of its withdrawal, and is given again', () =>
    onOneMember('PIP', async ({ trial, consent }) => {
      expect(await consent({ kind: 'WITHDRAWN' })).toEqual({ outcome: 'RECORDED' });
      expect(await consent({ kind: 'WITHDRAWN' })).toEqual({ outcome: 'UNCHANGED' });
      expect(await consent({ effectiveOn: '2023-01-01' })).toEqual({ outcome: 'RECORDED' });
      expect(await consent({ effectiveOn: '2023-01-01' })).toEqual({ outcome: 'UNCHANGED' });
      const source = 'officer a.tremblay: decision 17';
      expect(await trial.rows(CONSENTS)).toEqual([
        { kind: 'GIVEN', effectiveOn: '2020-01-13', source: 'file consents.csv line 2' },
        { kind: 'WITHDRAWN', effectiveOn: '2022-03-01', source },
        { kind: 'GIVEN', effectiveOn: '2023-01-01', source },
      ]);
    }));

  it('is told to the registry with what it changes', () =>
    onOneMember('PIP', async ({ trial, consent }) => {
      await consent({ grantee: 'traders' });
      const memberKnownFrom = '2020-01-13T12:00:00.000Z';
      const grant = { grantee: 'TRADERS', from: '2022-03-01', until: null, memberKnownFrom };
      expect(await trial.rows(TOLD)).toEqual([{ grants: [grant] }]);
      await consent({ grantee: 'TRADERS', kind: 'WITHDRAWN', effectiveOn: '2022-04-01' });
      expect(await trial.rows(TOLD)).toEqual([{ grants: [{ ...grant, until: '2022-04-01' }] }]);
    }));

  it.each<[string, Partial<ConsentInput>, string]>([
    ['one that holds already, on another day', {}, 'RECORDED_DATE_MOVED'],
    ['an end of what never began', { grantee: 'KR', kind: 'WITHDRAWN' }, 'NO_CONSENT_TO_WITHDRAW'],
    ['an end before it began', { kind: 'WITHDRAWN', effectiveOn: '2020-01-13' }, 'DATES_CROSSED'],
    ['a grantee that is none', { grantee: 'Japan' }, 'UNKNOWN_GRANTEE'],
    ['a record of tomorrow', { grantee: 'KR', recordedAt: '2199-01-01T00:00:00Z' }, 'RECORDED_IN_FUTURE'],
    ['an account that is not on record', { account: 'A-2' }, 'UNKNOWN_ACCOUNT'],
  ])('is refused for %s, and nothing is written', (_, input, code) =>
    onOneMember('PIP', async ({ trial, consent }) => {
      const before = await trial.contents();
      expect(await consent(input)).toMatchObject({ outcome: 'REFUSED', problem: { code } });
      expect(await trial.contents()).toEqual(before);
    }),
  );

  it('cannot end on another day than the one on record', () =>
    onOneMember('PIP', async ({ consent }) => {
      await consent({ kind: 'WITHDRAWN' });
      expect(await consent({ kind: 'WITHDRAWN', effectiveOn: '2022-04-01' })).toMatchObject({
        problem: { code: 'RECORDED_DATE_MOVED' },
      });
    }));
});
