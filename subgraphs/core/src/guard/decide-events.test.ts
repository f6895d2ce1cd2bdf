import { COMMON_LIFE_CYCLE } from '../membership';
import { decideEvents } from './decide-events';
import type { EventFacts } from './event-facts';
import { isRefusal } from './verdict';

const NOW = '2026-11-22T08:00:00.000Z';

function event(status: EventFacts['status'], effectiveOn: string, more: Partial<EventFacts> = {}): EventFacts {
  return {
    memberType: 'EXPORTER',
    status,
    nativeStatus: status,
    tier: null,
    validUntil: null,
    effectiveOn,
    recordedAt: `${effectiveOn}T12:00:00.000Z`,
    ...more,
  };
}

function decide(recorded: readonly EventFacts[], ...incoming: EventFacts[]) {
  return decideEvents({ lifeCycle: COMMON_LIFE_CYCLE }, recorded, incoming, NOW);
}

/** The codes of refusals, the verdicts otherwise. */
function codes(recorded: readonly EventFacts[], ...incoming: EventFacts[]) {
  return decide(recorded, ...incoming).map((verdict) => (isRefusal(verdict) ? verdict.code : verdict));
}

const applied = event('APPLICANT', '2010-11-02');
const admitted = event('ACTIVE', '2011-04-20');
const suspended = event('SUSPENDED', '2014-03-01');
const reinstated = event('ACTIVE', '2014-06-01');

describe('status events of one membership', () => {
  it('are let in when the life cycle allows them, whatever the first is', () => {
    expect(codes([], applied, admitted, suspended, reinstated)).toEqual(['NEW', 'NEW', 'NEW', 'NEW']);
    expect(codes([], suspended)).toEqual(['NEW']);
  });

  it('are judged by day, in whatever order they come', () => {
    expect(codes([], reinstated, suspended, admitted, applied)).toEqual(['NEW', 'NEW', 'NEW', 'NEW']);
  });

  it('are unchanged when they are recorded already, and when one file has them twice', () => {
    expect(codes([applied, admitted], admitted, applied)).toEqual(['UNCHANGED', 'UNCHANGED']);
    expect(codes([], admitted, { ...admitted })).toEqual(['NEW', 'UNCHANGED']);
  });

  it('are refused when they would move the end of a recorded validity', () => {
    const term = event('ACTIVE', '2022-11-03', { validUntil: '2024-11-02' });
    expect(decide([term], { ...term, validUntil: '2025-11-02' })).toEqual([
      {
        code: 'RECORDED_DATE_MOVED',
        detail: 'ACTIVE of 2022-11-03: valid until 2024-11-02 is recorded and the row says 2025-11-02',
      },
    ]);
  });

  it.each([
    ['record time', { recordedAt: '2011-05-01T00:00:00.000Z' }],
    ['tier', { tier: 'III' }],
    ['word', { nativeStatus: 'Member' }],
  ])('are refused when they would change the %s of a recorded event', (_, change) => {
    expect(codes([admitted], { ...admitted, ...change })).toEqual(['RECORDED_DATE_MOVED']);
  });

  it('are refused when they would move the first ACTIVE day', () => {
    expect(decide([applied, admitted], event('ACTIVE', '2011-01-01'))).toEqual([
      {
        code: 'RECORDED_DATE_MOVED',
        detail: 'the first ACTIVE day is recorded as 2011-04-20, and ACTIVE of 2011-01-01 would move it',
      },
    ]);
  });

  it.each([
    ['ACTIVE', admitted, '2011-05-20'],
    ['APPLICANT', applied, '2010-10-02'],
    ['SUSPENDED', suspended, '2014-04-01'],
    ['SUSPENDED', suspended, '2014-02-01'],
  ])('are refused when they give a recorded %s another day', (_, recorded, effectiveOn) => {
    expect(decide([applied, admitted, suspended], { ...recorded, effectiveOn })).toEqual([
      {
        code: 'RECORDED_DATE_MOVED',
        detail: `${recorded.status} of ${recorded.effectiveOn} was recorded at ${recorded.recordedAt}, and the row says of the same record: ${recorded.status} of ${effectiveOn}`,
      },
    ]);
  });

  it('move nothing where the recorded event of that record is stated beside them', () => {
    const other = { ...admitted, effectiveOn: '2011-05-20' };
    expect(codes([applied, admitted], admitted, other)).toEqual(['UNCHANGED', 'STEP_NOT_ALLOWED']);
  });

  it('may be several of one record where the life cycle allows them', () => {
    const term = event('ACTIVE', '2018-11-03', { validUntil: '2020-11-02', recordedAt: '2022-01-01T00:00:00.000Z' });
    expect(codes([term], { ...term, effectiveOn: '2020-11-03', validUntil: '2022-11-02' })).toEqual(['NEW']);
  });

  it('are refused when they precede the membership', () => {
    expect(decide([applied, admitted], event('DENIED', '2010-01-01'))).toEqual([
      {
        code: 'PRECEDES_MEMBERSHIP',
        detail: 'DENIED of 2010-01-01 is earlier than the first recorded event, APPLICANT of 2010-11-02',
      },
    ]);
  });

  it('are refused when their record time has not come', () => {
    expect(codes([], event('ACTIVE', '2020-01-01', { recordedAt: '2026-11-22T08:00:00.001Z' }))).toEqual([
      'RECORDED_IN_FUTURE',
    ]);
    expect(codes([], event('ACTIVE', '2027-01-01', { recordedAt: NOW }))).toEqual(['NEW']);
  });

  it('are refused when they change the line of business, against the record or within one file', () => {
    const other = event('SUSPENDED', '2020-01-01', { memberType: 'IMPORTER' });
    expect(codes([admitted], other)).toEqual(['MEMBER_TYPE_CHANGED']);
    expect(codes([], admitted, other)).toEqual(['NEW', 'MEMBER_TYPE_CHANGED']);
  });

  it('are refused where they would stand after one that they may not follow, which is named with the one after', () => {
    expect(decide([admitted, event('SUSPENDED', '2020-01-01')], event('APPLICANT', '2015-01-01'))).toEqual([
      {
        code: 'STEP_NOT_ALLOWED',
        detail:
          'APPLICANT of 2015-01-01 would stand after ACTIVE of 2011-04-20 and before SUSPENDED of 2020-01-01; the life cycle does not allow the step from the one before',
      },
    ]);
  });

  it('are refused where a recorded one would stand after them that may not', () => {
    expect(decide([admitted, suspended], event('SUSPENDED', '2013-01-01'))).toEqual([
      {
        code: 'STEP_NOT_ALLOWED',
        detail:
          'SUSPENDED of 2013-01-01 would stand after ACTIVE of 2011-04-20 and before SUSPENDED of 2014-03-01; the life cycle does not allow the step to the one after',
      },
    ]);
  });

  it('are let in between recorded ones when both steps are lawful, also as a pair', () => {
    expect(codes([admitted, suspended], event('ACTIVE_UNDER_ACTION_PLAN', '2013-01-01'))).toEqual(['NEW']);
    expect(codes([admitted, suspended], event('SUSPENDED', '2013-01-01'), event('ACTIVE', '2013-02-01'))).toEqual([
      'NEW',
      'NEW',
    ]);
  });

  it('take a repeated ACTIVE for a renewal, also after the validity has passed without an event', () => {
    const renewal = event('ACTIVE', '2024-01-10', { validUntil: '2026-01-09' });
    expect(codes([event('ACTIVE', '2021-11-03', { validUntil: '2023-11-02' })], renewal)).toEqual(['NEW']);
    expect(codes([admitted], event('ACTIVE', '2012-01-01'))).toEqual(['STEP_NOT_ALLOWED']);
  });
});
