import { PUBLIC } from '@aeo-hub/core/caller';
import { pointInTimeAsked } from './point-in-time-asked';

const context = { now: new Date('2026-11-22T10:00:00Z'), language: 'es', requestId: 'r', caller: PUBLIC } as const;

describe('the point in time a question is asked at', () => {
  it('is today as known now, unless the question says otherwise', () => {
    expect(pointInTimeAsked(null, context)).toEqual({ on: '2026-11-22', knownAt: null });
    expect(pointInTimeAsked({ on: '2020-02-29' }, context)).toEqual({ on: '2020-02-29', knownAt: null });
  });

  it.each([{ on: '2026-11-23' }, { knownAt: '2026-11-22T10:00:00.001Z' }])('is never the future: %j', (asOf) => {
    expect(() => pointInTimeAsked(asOf, context)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('futuro'),
        extensions: { code: 'FUTURE_POINT_IN_TIME' },
      }),
    );
  });

  it('may be this very day and instant', () => {
    const asOf = { on: '2026-11-22', knownAt: '2026-11-22T10:00:00.000Z' };
    expect(pointInTimeAsked(asOf, context)).toEqual(asOf);
  });
});
