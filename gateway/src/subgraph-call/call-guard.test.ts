import { TimeBudget } from '../question/time-budget';
import { CallGuard } from './call-guard';
import { NoAnswer } from './no-answer';

const READ = true;
const RECORDING = false;
const time = () => new TimeBudget(60_000);
const fails = () => Promise.reject(new Error('connect ECONNREFUSED'));
const hangs = () => new Promise<never>(() => {});

/** The attempts that were made, whatever became of them. */
async function attemptsOf(guard: CallGuard, attempt: () => Promise<unknown>, mayRepeat: boolean): Promise<number> {
  let attempts = 0;
  const counted = () => {
    attempts += 1;
    return attempt();
  };
  await guard.call(counted, time(), mayRepeat).catch(() => undefined);
  return attempts;
}

async function failureOf(call: Promise<unknown>): Promise<NoAnswer> {
  const failure: unknown = await call.catch((error: unknown) => error);
  if (failure instanceof NoAnswer) return failure;
  throw new Error(`It was answered: ${String(failure)}`);
}

describe('a call to a subgraph', () => {
  test('that fails at once is made again once when it reads, and never when it records', async () => {
    expect(await attemptsOf(new CallGuard('pip', 1_000), fails, READ)).toBe(2);
    expect(await attemptsOf(new CallGuard('pip', 1_000), fails, RECORDING)).toBe(1);
  });

  test('that is late is not made again, and says so', async () => {
    const guard = new CallGuard('pip', 20);
    expect(await attemptsOf(guard, hangs, READ)).toBe(1);
    expect(await failureOf(guard.call(hangs, time(), READ))).toMatchObject({ state: 'LATE' });
  });

  test('is not made after five failures on end', async () => {
    const guard = new CallGuard('pip', 1_000);
    for (let failure = 0; failure < 5; failure += 1) expect(await attemptsOf(guard, fails, RECORDING)).toBe(1);
    expect(await attemptsOf(guard, async () => 'well again', READ)).toBe(0);
    expect(await failureOf(guard.call(async () => 'well again', time(), READ))).toMatchObject({ state: 'DOWN' });
  });

  test('that only waited for its turn says nothing against the subgraph', async () => {
    const guard = new CallGuard('pip', 100);
    const calls = Array.from({ length: 65 }, () => failureOf(guard.call(hangs, time(), READ)));
    expect(await Promise.all(calls).then((all) => all.at(-1))).toMatchObject({ state: 'LATE', isItsFault: false });
  });

  test('that its question leaves too little time says nothing against the subgraph, and none is not made', async () => {
    const guard = new CallGuard('mra', 1_000);
    expect(await failureOf(guard.call(hangs, new TimeBudget(520), READ))).toMatchObject({
      state: 'LATE',
      isItsFault: false,
    });
    let isAsked = false;
    await failureOf(guard.call(async () => (isAsked = true), new TimeBudget(0), READ));
    expect(isAsked).toBe(false);
  });
});
