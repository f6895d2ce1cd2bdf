import { RequestBodies } from './request-bodies';

describe('the bodies that a gateway holds', () => {
  test('are bounded per client address while they arrive', () => {
    const bodies = new RequestBodies({ arrivingBodies: 2, bodyBytes: 100 });
    const [first, second] = [bodies.begin('a'), bodies.begin('a')];
    expect([first, second]).not.toContain(null);
    expect(bodies.begin('a')).toBeNull();
    expect(bodies.begin('b')).not.toBeNull();
    first?.complete();
    expect(bodies.begin('a')).not.toBeNull();
    second?.release();
    second?.release();
    expect(bodies.begin('a')).not.toBeNull();
    expect(bodies.begin('a')).toBeNull();
  });

  test('are bounded per IPv6 network of 64 bits, not per address', () => {
    const bodies = new RequestBodies({ arrivingBodies: 2, bodyBytes: 100 });
    const first = bodies.begin('2001:db8:1:2::1');
    expect([first, bodies.begin('2001:db8:1:2::2')]).not.toContain(null);
    expect(bodies.begin('2001:db8:1:2:ffff::3')).toBeNull();
    expect(bodies.begin('2001:db8:1:3::1')).not.toBeNull();
    first?.release();
    expect(bodies.begin('2001:db8:1:2::4')).not.toBeNull();
  });

  test('take room for the bytes that came: together 64 of the largest size', () => {
    const bodies = new RequestBodies({ arrivingBodies: 1_000, bodyBytes: 100 });
    const all = Array.from({ length: 64 }, () => bodies.begin('a'));
    expect(all.map((body) => body?.receive(100))).not.toContain(false);
    const more = bodies.begin('b');
    expect(more?.receive(1)).toBe(false);
    more?.release();
    all[0]?.complete();
    expect(bodies.figures).toEqual({ arriving: 63, bytes: 6_400 });
    for (const body of all) body?.release();
    expect(bodies.figures).toEqual({ arriving: 0, bytes: 0 });
  });
});
