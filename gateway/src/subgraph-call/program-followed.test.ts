import { DATA_AS_OF } from '@aeo-hub/core/subgraph';
import { pino } from 'pino';
import { badTransport } from '../door/toy-subgraph.test-kit';
import { ProgramWatch } from '../program-state/program-watch';
import { Course } from '../question/course';
import type { Question } from '../question/question';
import { TimeBudget } from '../question/time-budget';
import type { StandIn } from '../stand-in/stand-in';
import { SubgraphDataSource } from './subgraph-data-source';

const STAND_IN = { programs: ['PIP'], execute: async () => ({ data: {} }) } as unknown as StandIn;
const QUERY = { query: '{ standing { outcome } }' };
const DAY = '2026-11-30T00:00:00.000Z';

/** A program's subgraph whose response the test sets. */
function followed() {
  const watch = new ProgramWatch();
  watch.follow(['PIP']);
  let answer = async (): Promise<object> => ({ data: { standing: {} }, extensions: { [DATA_AS_OF]: DAY } });
  const source = new SubgraphDataSource({
    subgraph: 'pip',
    transport: badTransport(() => answer()),
    timeoutMs: 5_000,
    standIn: STAND_IN,
    watch,
    logger: pino({ level: 'silent' }),
  });
  const question = (milliseconds: number): Question => ({
    caller: { role: 'PUBLIC' },
    issuer: null,
    subject: null,
    requestId: 'r',
    language: 'en',
    purpose: null,
    budget: new TimeBudget(milliseconds),
    course: new Course(),
  });
  return {
    state: () => watch.reports()[0]?.state,
    ask: (milliseconds: number) => source.ask(QUERY, question(milliseconds)),
    answerBy: (next: typeof answer) => (answer = next),
    close: () => source.close(),
  };
}

describe('the state of a program', () => {
  it('follows it without a question, once it answers again', async () => {
    const pip = followed();
    try {
      pip.answerBy(() => Promise.reject(new Error('connect ECONNREFUSED')));
      await pip.ask(60_000);
      expect(pip.state()).toBe('DOWN');
      pip.answerBy(async () => ({ data: { __typename: 'Query' } }));
      const end = performance.now() + 30_000;
      while (pip.state() !== 'OK' && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 50));
      expect(pip.state()).toBe('OK');
    } finally {
      await pip.close();
    }
  }, 60_000);

  it('is not that of a question which left it no time', async () => {
    const pip = followed();
    try {
      await pip.ask(60_000);
      expect(pip.state()).toBe('OK');
      pip.answerBy(() => new Promise(() => undefined));
      await pip.ask(40);
      await pip.ask(0);
      expect(pip.state()).toBe('OK');
    } finally {
      await pip.close();
    }
  });
});
