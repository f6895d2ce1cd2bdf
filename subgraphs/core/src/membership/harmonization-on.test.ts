import { harmonizationOn } from './harmonization-on';
import type { HarmonizationClaim } from './storage/membership.repository';

function claim(counterpartAccount: string, since: string, knownFrom: string): HarmonizationClaim {
  return {
    account: 'PIP-1',
    counterpartAccount,
    since,
    validationBy: null,
    validationOn: null,
    pointOfContact: null,
    recordedAt: knownFrom,
    knownFrom,
  };
}

describe('harmonization on a day', () => {
  const first = claim('CT-1', '2019-05-01', '2019-05-02T00:00:00.000Z');
  const second = claim('CT-2', '2024-05-01', '2024-05-02T00:00:00.000Z');
  const counterpartOn = (on: string, knownAt: string | null = null) =>
    harmonizationOn([first, second], { on, knownAt })?.counterpartAccount ?? null;

  it('is with the counterpart of that day, whoever came after', () => {
    expect(['2019-04-30', '2022-01-01', '2024-05-01'].map((day) => counterpartOn(day))).toEqual([null, 'CT-1', 'CT-2']);
  });

  it('is told as it was known', () => {
    expect(counterpartOn('2024-06-01', '2024-05-01T00:00:00.000Z')).toBe('CT-1');
  });
});
