import { knownInstant } from './point-in-time';

describe('the instant as known at which a question is answered', () => {
  const now = new Date('2026-11-22T10:00:00Z');

  it('is the one the question names, else the one at which it came in', () => {
    expect(knownInstant({ knownAt: '2020-01-01T00:00:00.000Z' }, now)).toBe('2020-01-01T00:00:00.000Z');
    expect(knownInstant({ knownAt: null }, now)).toBe('2026-11-22T10:00:00.000Z');
  });
});
