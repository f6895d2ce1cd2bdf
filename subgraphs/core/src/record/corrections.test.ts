import { consentsOn } from '../consent';
import { ImportTrial } from '../import/import-trial';
import { MembershipRepository, membershipOn } from '../membership';
import type { CancellationInput, EventInput } from './event-said';
import { Recorder } from './recorder';

const OFFICER = 'a.tremblay';
const REASON = 'decision 17';
/** A year that somebody mistyped. */
const FAR = '2062-03-01';

interface Trial {
  readonly trial: ImportTrial;
  /** A suspension of A-1 from 2022-03-01 on; a test says what differs. */
  readonly event: (input?: Partial<EventInput>) => ReturnType<Recorder['event']>;
  readonly cancel: (event: CancellationInput['event']) => ReturnType<Recorder['cancellation']>;
  readonly consent: (input: object) => ReturnType<Recorder['consent']>;
  /** The status on a day, as known at an instant; null: as known now. */
  readonly status: (on: string, knownAt?: string | null) => Promise<string | undefined>;
  /** What the registry was told last of traders. */
  readonly toTraders: () => Promise<readonly string[]>;
}

/** On PIP with one member, ACTIVE since 2020-01-13 and shown to traders since. */
function onOneMember(test: (trial: Trial) => Promise<void>): Promise<void> {
  return ImportTrial.run('PIP', async (trial) => {
    await trial.import([
      await trial.members('members.csv', {}),
      await trial.consents('consents.csv', { grantee: 'TRADERS' }),
    ]);
    const recorder = new Recorder(trial.program, trial.dataSource);
    const event = { account: 'A-1', nativeStatus: 'SUSPENDED', effectiveOn: '2022-03-01', reason: REASON };
    await test({
      trial,
      event: (input) => recorder.event({ ...event, ...input }, OFFICER),
      cancel: (named) => recorder.cancellation({ account: 'A-1', event: named, reason: REASON }, OFFICER),
      consent: (input) =>
        recorder.consent(
          { account: 'A-1', grantee: 'KR', kind: 'GIVEN', effectiveOn: FAR, reason: REASON, ...input },
          OFFICER,
        ),
      status: async (on, knownAt = null) => {
        const events = await MembershipRepository.ofProgram(trial.dataSource).events(['A-1']);
        return membershipOn(trial.program.rules, events, [], { on, knownAt })?.status;
      },
      toTraders: async () => {
        const [told] = await trial.rows<{ grants: { grantee: string; from: string; until: string | null }[] }>(
          `SELECT payload -> 'grants' AS grants FROM outbox WHERE topic = 'disclosure' ORDER BY id DESC LIMIT 1`,
        );
        const ofTraders = told?.grants.filter(({ grantee }) => grantee === 'TRADERS') ?? [];
        return ofTraders.map(({ from, until }) => `${from} ${until}`);
      },
    });
  });
}

const RECORDED = { outcome: 'RECORDED' };
const refusal = (code: string, field: string) => ({ outcome: 'REFUSED', problem: { code, field } });

describe('an event of a day to come', () => {
  it('is refused unless it is scheduled, so that a mistyped year schedules nothing', () =>
    onOneMember(async ({ event, status }) => {
      expect(await event({ effectiveOn: FAR })).toMatchObject(refusal('NOT_SCHEDULED', 'effectiveOn'));
      expect(await status(FAR)).toBe('ACTIVE');
      expect(await event({ effectiveOn: FAR, scheduled: true })).toEqual(RECORDED);
      expect(await event({ effectiveOn: FAR })).toEqual({ outcome: 'UNCHANGED' });
      expect(await status(FAR)).toBe('SUSPENDED');
    }));

  it('is all that can be scheduled', () =>
    onOneMember(async ({ event }) => {
      expect(await event({ scheduled: true })).toMatchObject(refusal('DAY_HAS_COME', 'scheduled'));
    }));

  it('is cancelled before its day: grants go on, and as known before it stands', () =>
    onOneMember(async ({ event, cancel, status, toTraders }) => {
      await event({ effectiveOn: FAR, scheduled: true });
      expect(await toTraders()).toEqual([`2020-01-13 ${FAR}`]);
      const before = new Date().toISOString();
      expect(await cancel({ status: 'SUSPENDED', effectiveOn: FAR })).toEqual(RECORDED);
      expect(await cancel({ status: 'SUSPENDED', effectiveOn: FAR })).toEqual({ outcome: 'UNCHANGED' });
      expect(await toTraders()).toEqual(['2020-01-13 null']);
      expect([await status(FAR), await status(FAR, before)]).toEqual(['ACTIVE', 'SUSPENDED']);
      expect(await event({ effectiveOn: FAR, scheduled: true })).toEqual(RECORDED);
      expect(await status(FAR)).toBe('SUSPENDED');
    }));

  it('never keeps a suspension of today from being recorded', () =>
    onOneMember(async ({ event, status, toTraders }) => {
      const today = new Date().toISOString().slice(0, 10);
      await event({ effectiveOn: FAR, scheduled: true });
      expect(await event({ effectiveOn: today })).toEqual(RECORDED);
      expect(await status(today)).toBe('SUSPENDED');
      expect(await toTraders()).toEqual([`2020-01-13 ${today}`]);
    }));
});

describe('a cancellation', () => {
  it('is refused of an event whose day has come, and of one that is not on record', () =>
    onOneMember(async ({ event, cancel }) => {
      await event();
      expect(await cancel({ status: 'SUSPENDED', effectiveOn: '2022-03-01' })).toMatchObject(
        refusal('DAY_HAS_COME', 'event'),
      );
      expect(await cancel({ status: 'SUSPENDED', effectiveOn: '2022-03-02' })).toMatchObject(
        refusal('UNKNOWN_EVENT', 'event'),
      );
    }));
});

describe('an event that corrects another', () => {
  const wrong = { status: 'SUSPENDED', effectiveOn: '2022-03-01' } as const;

  it('takes its place: in status, in grants, and not as known before', () =>
    onOneMember(async ({ event, status, toTraders }) => {
      await event();
      const before = new Date().toISOString();
      expect(await event({ effectiveOn: '2022-05-01', corrects: wrong })).toEqual(RECORDED);
      expect(await event({ effectiveOn: '2022-05-01', corrects: wrong })).toEqual({ outcome: 'UNCHANGED' });
      expect([await status('2022-04-01'), await status('2022-05-01')]).toEqual(['ACTIVE', 'SUSPENDED']);
      expect(await status('2022-04-01', before)).toBe('SUSPENDED');
      expect(await toTraders()).toEqual(['2020-01-13 2022-05-01']);
    }));

  it('may correct what a file brought; the same file brings it no second time', () =>
    onOneMember(async ({ trial, event, status, toTraders }) => {
      const admission = { status: 'ACTIVE', effectiveOn: '2020-01-13' } as const;
      const right = { nativeStatus: 'ACTIVE', effectiveOn: '2020-02-01' };
      expect(await event({ ...right, corrects: admission })).toEqual(RECORDED);
      expect([await status('2020-01-20'), await status('2020-02-01')]).toEqual([undefined, 'ACTIVE']);
      expect(await toTraders()).toEqual(['2020-02-01 null']);
      const rows = [{}, { status: 'SUSPENDED', effectiveOn: '2023-01-01' }];
      expect(await trial.import(await trial.members('again.csv', ...rows))).toMatchObject([{ quarantined: 0 }]);
      expect([await status('2020-01-20'), await status('2023-01-01')]).toEqual([undefined, 'SUSPENDED']);
    }));

  it('is refused where no event is named that counts, and where the life cycle forbids what would be left', () =>
    onOneMember(async ({ trial, event }) => {
      const before = await trial.contents();
      expect(await event({ corrects: wrong })).toMatchObject(refusal('UNKNOWN_EVENT', 'corrects'));
      const applied = { nativeStatus: 'APPLICANT', effectiveOn: '2022-03-01' };
      expect(await trial.contents()).toEqual(before);
      await event();
      expect(await event({ ...applied, corrects: wrong })).toMatchObject({ problem: { code: 'STEP_NOT_ALLOWED' } });
    }));
});

describe('a consent of a day to come', () => {
  it('is refused unless it is scheduled, and withdrawn as of its own day it never holds', () =>
    onOneMember(async ({ trial, consent }) => {
      expect(await consent({})).toMatchObject(refusal('NOT_SCHEDULED', 'effectiveOn'));
      expect(await consent({ scheduled: true })).toEqual(RECORDED);
      const holds = async () => {
        const consents = await MembershipRepository.ofProgram(trial.dataSource).consents(['A-1']);
        return consentsOn(consents, { on: FAR, knownAt: null }).includes('KR');
      };
      expect(await holds()).toBe(true);
      expect(await consent({ kind: 'WITHDRAWN', scheduled: true })).toEqual(RECORDED);
      expect(await holds()).toBe(false);
    }));
});
