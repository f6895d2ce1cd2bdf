import { TimeBudget } from '../question/time-budget';
import { CallGuard, type GuardedCall } from './call-guard';
import { NoAnswer } from './no-answer';

const READ = () => ({ kind: 'READ', document: 'a document', budget: new TimeBudget(60_000) }) as const;
const MUTATION = () => ({ ...READ(), kind: 'MUTATION' }) as const;
const answers = async () => 'an answer';
const fails = () => Promise.reject(new Error('connect ECONNREFUSED'));
const hangs = () => new Promise<never>(() => {});

/** The attempts that were made, whatever became of them. */
async function attemptsOf(guard: CallGuard, attempt: () => Promise<unknown>, call: GuardedCall): Promise<number> {
  let attempts = 0;
  const counted = () => {
    attempts += 1;
    return attempt();
  };
  await guard.call(counted, call).catch(() => undefined);
  return attempts;
}

async function failureOf(call: Promise<unknown>): Promise<NoAnswer> {
  const failure: unknown = await call.catch((error: unknown) => error);
  if (failure instanceof NoAnswer) return failure;
  throw new Error(`It was answered: ${String(failure)}`);
}

describe('a call to a subgraph', () => {
  test('that fails at once is made again once when it reads, and never when it is a mutation', async () => {
    expect(await attemptsOf(new CallGuard(1, 1_000, answers), fails, READ())).toBe(2);
    expect(await attemptsOf(new CallGuard(1, 1_000, answers), fails, MUTATION())).toBe(1);
  });

  test('that is late is not made again, and says so', async () => {
    const guard = new CallGuard(1, 20, answers);
    expect(await attemptsOf(guard, hangs, READ())).toBe(1);
    expect(await failureOf(guard.call(hangs, READ()))).toMatchObject({ state: 'LATE' });
  });

  test('is not made while the circuit is open', async () => {
    const guard = new CallGuard(1, 1_000, fails);
    await guard.probed().catch(() => undefined);
    expect(await attemptsOf(guard, answers, READ())).toBe(0);
    expect(await failureOf(guard.call(answers, READ()))).toMatchObject({ state: 'DOWN' });
  });

  test('that fails again and again as part of one document does not cut other documents off from the subgraph', async () => {
    const guard = new CallGuard(1, 1_000, answers);
    for (let fault = 0; fault < 20; fault += 1) await attemptsOf(guard, fails, { ...READ(), document: 'A' });
    expect(await guard.call(answers, { ...READ(), document: 'B' })).toBe('an answer');
    expect(guard.figures.breaker).toBe('closed');
  });

  test('that is a late mutation says nothing against reads', async () => {
    const guard = new CallGuard(1, 10, answers);
    for (const document of ['A', 'B', 'C', 'D', 'E', 'F']) await attemptsOf(guard, hangs, { ...MUTATION(), document });
    expect(guard.figures.breaker).toBe('closed');
  });

  test('that only waited for its turn says nothing against the subgraph', async () => {
    const guard = new CallGuard(1, 100, answers);
    const calls = Array.from({ length: 65 }, () => failureOf(guard.call(hangs, READ())));
    expect(await Promise.all(calls).then((all) => all.at(-1))).toMatchObject({ state: 'LATE', isItsFault: false });
  });

  test('that its request leaves too little time says nothing against the subgraph, and none is not made', async () => {
    const guard = new CallGuard(1, 1_000, answers);
    expect(await failureOf(guard.call(hangs, { ...READ(), budget: new TimeBudget(30) }))).toMatchObject({
      state: 'LATE',
      isItsFault: false,
    });
    let isAsked = false;
    await failureOf(guard.call(async () => (isAsked = true), { ...READ(), budget: new TimeBudget(0) }));
    expect(isAsked).toBe(false);
  });
});
