import { COMMON_LIFE_CYCLE } from '../membership';
import { decideEvents } from './decide-events';
import { decideCancellation, decideCorrection } from './decide-retraction';
import type { EventFacts, RecordedEvent } from './event-facts';
import { isRefusal, type Verdict } from './verdict';

const rules = { lifeCycle: COMMON_LIFE_CYCLE };
const NOW = '2026-11-22T08:00:00.000Z';
const TODAY = '2026-11-22';

function event(status: EventFacts['status'], effectiveOn: string, more: Partial<RecordedEvent> = {}): RecordedEvent {
  return {
    memberType: 'EXPORTER',
    status,
    nativeStatus: status,
    tier: null,
    validUntil: null,
    effectiveOn,
    recordedAt: '2026-11-20T12:00:00.000Z',
    ...more,
  };
}

const codeOf = (verdict: Verdict | undefined) => (verdict && isRefusal(verdict) ? verdict.code : verdict);

const applied = event('APPLICANT', '2020-01-05');
const admitted = event('ACTIVE', '2020-03-01');
const suspended = event('SUSPENDED', '2025-02-01');
/** Meant for 2026-12-01. */
const mistyped = event('SUSPENDED', '2062-12-01');

describe('the correction of an event', () => {
  const correct = (recorded: readonly RecordedEvent[], wrong: RecordedEvent, right: RecordedEvent) => {
    const { verdict, adds } = decideCorrection(rules, recorded, [wrong], right, NOW);
    return [codeOf(verdict), adds];
  };

  it('may move the first ACTIVE day, and the first event of all', () => {
    expect(correct([applied, admitted], admitted, event('ACTIVE', '2020-02-01'))).toEqual(['NEW', true]);
    expect(correct([applied, admitted], applied, event('APPLICANT', '2019-12-01'))).toEqual(['NEW', true]);
    expect(correct([admitted], admitted, event('ACTIVE', '2019-12-01'))).toEqual(['NEW', true]);
  });

  it('says another status, tier or end of validity of the same day', () => {
    const cancelled = event('CANCELLED', suspended.effectiveOn);
    expect(correct([admitted, suspended], suspended, cancelled)).toEqual(['NEW', true]);
    expect(correct([event('ACTIVE', '2020-03-01', { tier: 'I' })], admitted, admitted)).toEqual(['UNCHANGED', false]);
    const certified = event('ACTIVE', '2020-03-01', { tier: 'I' });
    expect(correct([certified], certified, { ...certified, tier: 'II' })).toEqual(['NEW', true]);
  });

  it('only takes the wrong event back where the right one is on record beside it', () => {
    const right = event('SUSPENDED', '2025-06-01');
    expect(correct([admitted, suspended, right], suspended, right)).toEqual(['NEW', false]);
  });

  it('is refused where the life cycle does not allow what would be left', () => {
    expect(correct([applied, admitted, suspended], admitted, event('ACTIVE', '2025-03-01'))).toEqual([
      'STEP_NOT_ALLOWED',
      true,
    ]);
    const cancelled = event('CANCELLED', '2026-01-01');
    expect(correct([admitted, cancelled], admitted, event('ACTIVE', '2026-02-01'))).toEqual(['STEP_NOT_ALLOWED', true]);
  });

  it('is refused for another line of business, and when it claims to be recorded in the future', () => {
    const importer = event('ACTIVE', '2020-02-01', { memberType: 'IMPORTER' });
    expect(correct([admitted], admitted, importer)).toEqual(['MEMBER_TYPE_CHANGED', true]);
    const later = event('ACTIVE', '2020-02-01', { recordedAt: '2027-01-01T00:00:00.000Z' });
    expect(correct([admitted], admitted, later)).toEqual(['RECORDED_IN_FUTURE', true]);
  });
});

describe('the cancellation of an event of a day to come', () => {
  const reinstated = event('ACTIVE', '2062-12-15');

  it('is allowed where what comes after it may follow what was before it', () => {
    expect(codeOf(decideCancellation(rules, [admitted, mistyped], [mistyped], TODAY))).toBe('NEW');
    expect(codeOf(decideCancellation(rules, [suspended, mistyped, reinstated], [mistyped], TODAY))).toBe('NEW');
  });

  it('is refused where two events would meet that may not follow each other', () => {
    const recorded = [applied, admitted, mistyped, reinstated];
    const verdict = decideCancellation(rules, recorded, [mistyped], TODAY);
    expect(verdict).toMatchObject({
      code: 'STEP_NOT_ALLOWED',
      detail: expect.stringContaining('ACTIVE of 2062-12-15'),
    });
  });
});

describe('an event that was retracted', () => {
  const retracted = { ...mistyped, retractedFrom: '2026-11-21T00:00:00.000Z' };
  const decide = (recorded: readonly RecordedEvent[], one: EventFacts) =>
    codeOf(decideEvents(rules, recorded, [one], NOW)[0]);

  it('is not admitted again by the same row of a file', () => {
    expect(decide([admitted, retracted], mistyped)).toBe('UNCHANGED');
  });

  it('is admitted again by a later record of it', () => {
    expect(decide([admitted, retracted], { ...mistyped, recordedAt: '2026-11-22T00:00:00.000Z' })).toBe('NEW');
  });

  it('stands in the way of no other', () => {
    expect(decide([admitted, { ...suspended, retractedFrom: NOW }], event('SUSPENDED', '2025-03-01'))).toBe('NEW');
  });
});

describe('an urgent suspension', () => {
  it.each(['SUSPENDED', 'CANCELLED', 'WITHDRAWN', 'ACTIVE_UNDER_ACTION_PLAN'] as const)(
    'is never refused for a mistyped day to come on record: %s',
    (status) => {
      const urgent = event('SUSPENDED', TODAY, { recordedAt: NOW });
      const recorded = [admitted, event(status, '2062-12-01')];
      expect(codeOf(decideEvents(rules, recorded, [urgent], NOW)[0])).toBe('NEW');
    },
  );

  it('is judged as ever by what has happened', () => {
    const urgent = event('SUSPENDED', TODAY, { recordedAt: NOW });
    expect(codeOf(decideEvents(rules, [admitted, suspended], [urgent], NOW)[0])).toBe('STEP_NOT_ALLOWED');
  });
});
