import { QuestionTurns } from './question-turns';

const LIMITS = { inFlight: 2, queued: 1, queueTimeoutMs: 10, cost: 20_000 };

describe('the places that requests take', () => {
  it('are as many as may be answered and wait, until they are left', () => {
    const turns = new QuestionTurns(LIMITS);
    const places = [turns.arrive(), turns.arrive(), turns.arrive()];
    expect(turns.arrive()).toBeNull();
    places[0]?.();
    places[0]?.();
    expect(turns.arrive()).not.toBeNull();
    expect(turns.arrive()).toBeNull();
  });

  it('are stuck only while none is free and none changes hands', () => {
    const now = jest.spyOn(performance, 'now').mockReturnValue(1_000);
    const turns = new QuestionTurns(LIMITS);
    const places = [turns.arrive(), turns.arrive(), turns.arrive()];
    now.mockReturnValue(9_000);
    expect(turns.stuckMs).toBe(8_000);
    places[0]?.();
    turns.arrive();
    expect(turns.stuckMs).toBe(0);
    now.mockReturnValue(9_500);
    expect(turns.stuckMs).toBe(500);
    places[1]?.();
    expect(turns.stuckMs).toBe(0);
    now.mockRestore();
  });

  it('are taken in turn by what costs much alone', async () => {
    const turns = new QuestionTurns(LIMITS);
    await turns.weigh(15_000);
    await expect(turns.weigh(10_000)).rejects.toThrow('turn');
    expect(await turns.weigh(9_999)).toBeInstanceOf(Function);
  });
});
