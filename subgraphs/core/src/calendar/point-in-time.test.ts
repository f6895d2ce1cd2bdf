import { knownInstant } from './point-in-time';

describe('the instant as known at which a question is answered', () => {
  const now = '2026-11-22T10:00:00.000Z';

  it('is the one the question names, else the one at which it came in', () => {
    expect(knownInstant({ knownAt: '2020-01-01T00:00:00.000Z' }, now)).toBe('2020-01-01T00:00:00.000Z');
    expect(knownInstant({ knownAt: null }, now)).toBe(now);
  });
});
