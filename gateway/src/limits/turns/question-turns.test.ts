import { QuestionTurns } from './question-turns';

const LIMITS = { inFlight: 2, queued: 1, queueTimeoutMs: 10, cost: 20_000, bodyBytes: 1_000 };

describe('the places that requests take', () => {
  it('are as many as may be answered and wait, until they are left', () => {
    const turns = new QuestionTurns(LIMITS);
    const places = [turns.arrive(10), turns.arrive(10), turns.arrive(10)];
    expect(turns.arrive(0)).toBeNull();
    places[0]?.();
    places[0]?.();
    expect(turns.arrive(0)).not.toBeNull();
    expect(turns.arrive(0)).toBeNull();
  });

  it('are fewer for large bodies: 64 of the largest, which one that tells no size may be', () => {
    const turns = new QuestionTurns({ ...LIMITS, queued: 1_000 });
    const places = Array.from({ length: 64 }, () => turns.arrive(null));
    expect(places).not.toContain(null);
    expect(turns.arrive(1)).toBeNull();
    expect(turns.arrive(0)).not.toBeNull();
    places[0]?.();
    expect(turns.arrive(1_000)).not.toBeNull();
  });

  it('are taken in turn by what costs much alone', async () => {
    const turns = new QuestionTurns(LIMITS);
    await turns.weigh(15_000);
    await expect(turns.weigh(10_000)).rejects.toThrow('turn');
    expect(await turns.weigh(9_999)).toBeInstanceOf(Function);
  });
});
