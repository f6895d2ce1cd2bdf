import type { ApolloServer } from '@apollo/server';
import { pino } from 'pino';
import type { Question } from '../question/question';
import { WarmUp } from './warm-up';

/** What a warm-up asks a gateway whose responses the test sets. */
async function ranOn(answer: () => object, isWanted = true, signal?: AbortSignal) {
  const asked: { readonly question: Question; readonly identifiers: number }[] = [];
  const apollo = {
    executeOperation: async (
      { variables }: { variables: { identifiers: readonly unknown[] } },
      { contextValue }: { contextValue: Question },
    ) => {
      asked.push({ question: contextValue, identifiers: variables.identifiers.length });
      return { body: { kind: 'single', singleResult: await answer() } };
    },
  } as unknown as ApolloServer<Question>;
  const warmUp = new WarmUp({
    isWanted,
    supergraphSdl: '',
    questionTimeoutMs: 5_000,
    mostIdentifiers: 300,
    logger: pino({ level: 'silent' }),
  });
  const before = await warmUp.dependency().ask();
  await warmUp.run(apollo, signal);
  return { before, after: await warmUp.dependency().ask(), asked };
}

describe('the warm-up of a gateway', () => {
  it('is what it is not ready without', async () => {
    const { before, after, asked } = await ranOn(() => ({ data: {} }));
    expect([before, after]).toEqual(['LATE', 'OK']);
    expect(asked.length).toBeGreaterThan(3);
  });

  it('asks as a question from outside, but marked, and about no more than one may', async () => {
    const { asked } = await ranOn(() => ({ data: {} }));
    expect(asked.every(({ question }) => question.isWarmUp && question.course.rateKey === null)).toBe(true);
    expect(Math.max(...asked.map(({ identifiers }) => identifiers))).toBe(300);
  });

  it('ends with the first question that fails, and the gateway is ready', async () => {
    const { after, asked } = await ranOn(() => ({ errors: [{ message: 'no' }] }));
    expect([after, asked.length]).toEqual(['OK', 1]);
    const thrown = await ranOn(() => {
      throw new Error('no');
    });
    expect([thrown.after, thrown.asked.length]).toEqual(['OK', 1]);
  });

  it('ends at a signal, without the answer to its question and without another one', async () => {
    const stopping = new AbortController();
    const { after, asked } = await ranOn(
      () => {
        stopping.abort();
        return new Promise(() => {});
      },
      true,
      stopping.signal,
    );
    expect([after, asked.length]).toEqual(['OK', 1]);
    const { asked: afterwards } = await ranOn(() => ({ data: {} }), true, AbortSignal.abort());
    expect(afterwards.length).toBe(0);
  });

  it('that is off asks nothing and does not delay readiness', async () => {
    const { before, asked } = await ranOn(() => ({ data: {} }), false);
    expect([before, asked.length]).toEqual(['OK', 0]);
  });
});
