import { COMMON_LIFE_CYCLE, withFurtherSteps } from './common-life-cycle';
import { mayFollow, type LifeCycleStep } from './life-cycle';

function step(status: LifeCycleStep['status'], more: Partial<LifeCycleStep> = {}): LifeCycleStep {
  return { status, tier: null, validUntil: null, nativeStatus: status, ...more };
}

const may = (previous: LifeCycleStep, next: LifeCycleStep) => mayFollow(COMMON_LIFE_CYCLE, previous, next);

describe('the common life cycle', () => {
  it('lets an applicant in once, and a denied applicant apply again', () => {
    expect(may(step('APPLICANT'), step('ACTIVE'))).toBe(true);
    expect(may(step('APPLICANT'), step('SUSPENDED'))).toBe(false);
    expect(may(step('DENIED'), step('APPLICANT'))).toBe(true);
    expect(may(step('DENIED'), step('ACTIVE'))).toBe(false);
  });

  it('takes a repeated ACTIVE for a renewal when the validity is new, and for nothing when it is not', () => {
    const until = (validUntil: string, nativeStatus = 'autorizado') => step('ACTIVE', { validUntil, nativeStatus });
    expect(may(until('2020-11-02'), until('2022-11-02'))).toBe(true);
    expect(may(until('2020-11-02'), until('2020-11-02', 'renovado'))).toBe(false);
  });

  it('takes a repeated ACTIVE under another word or tier for a step, as from certified to validated', () => {
    expect(may(step('ACTIVE', { nativeStatus: 'Certified' }), step('ACTIVE', { nativeStatus: 'Validated' }))).toBe(
      true,
    );
    expect(may(step('ACTIVE', { tier: 'II' }), step('ACTIVE', { tier: 'III' }))).toBe(true);
    expect(may(step('ACTIVE', { tier: 'II' }), step('ACTIVE', { tier: 'II' }))).toBe(false);
  });

  it('lets a suspension end but not repeat', () => {
    expect(may(step('SUSPENDED'), step('ACTIVE'))).toBe(true);
    expect(may(step('SUSPENDED'), step('SUSPENDED', { nativeStatus: 'again' }))).toBe(false);
  });

  it('takes the further steps of a program, and leaves the common ones as they are', () => {
    const lifeCycle = withFurtherSteps([{ from: 'CANCELLED', to: 'ACTIVE', source: 'an appeal' }]);
    expect(mayFollow(lifeCycle, step('CANCELLED'), step('ACTIVE'))).toBe(true);
    expect(mayFollow(lifeCycle, step('CANCELLED'), step('APPLICANT'))).toBe(true);
    expect(may(step('CANCELLED'), step('ACTIVE'))).toBe(false);
  });
});
