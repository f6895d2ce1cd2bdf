import { KnownFrom } from './known-from';
import { untilKnown } from './until-known';

describe('the instant from which a write is known', () => {
  it('lies ahead by a moment more than the work will take', () => {
    const now = new Date('2026-03-01T12:00:00.000Z');
    expect(KnownFrom.ahead(1_000, () => now).instant.toISOString()).toBe('2026-03-01T12:00:01.150Z');
  });

  it('allows the commit for as long as it can be done before it, and otherwise lies further ahead', () => {
    let now = new Date('2026-03-01T12:00:00.000Z').getTime();
    const knownFrom = KnownFrom.ahead(0, () => new Date(now));
    now += 99;
    expect(knownFrom.canCommit).toBe(true);
    now += 1;
    expect(knownFrom.canCommit).toBe(false);
    expect(knownFrom.later().instant.getTime()).toBe(now + 450);
  });

  it('is waited for', async () => {
    const { instant } = KnownFrom.ahead();
    await untilKnown(instant);
    expect(Date.now()).toBeGreaterThanOrEqual(instant.getTime());
    await untilKnown(instant);
  });
});
