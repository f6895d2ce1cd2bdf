import { PUBLIC } from '../caller';
import { ApolloServer } from '@apollo/server';
import { buildSchema, GraphQLError, type GraphQLFormattedError } from 'graphql';
import { Writable } from 'node:stream';
import { createLogger } from '../log';
import { internalErrors } from './internal-errors.plugin';
import type { RequestContext } from './request-context';

/** What an error of TypeORM carries: the statement and what it was about. */
const broken = Object.assign(new Error('relation "membership_event" does not exist'), {
  query: 'SELECT $1',
  parameters: ['PIP-0001042'],
  driverError: { detail: 'PIP-0001042' },
});

const root = {
  standing: () => Promise.reject(broken),
  standings: ['a', 'b', 'c'].map(() => ({ account: () => Promise.reject(broken) })),
  refused: () => Promise.reject(new GraphQLError('No such day.', { extensions: { code: 'FUTURE_POINT_IN_TIME' } })),
};

async function ask(source: string, language: RequestContext['language'] = 'en') {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const schema = buildSchema('type Query { standing: Int refused: Int standings: [S] } type S { account: Int }');
  const server = new ApolloServer<RequestContext>({
    schema,
    rootValue: root,
    plugins: [internalErrors(createLogger('info', sink))],
  });
  const contextValue = { requestId: 'r1', language, caller: PUBLIC, now: new Date() };
  const { body } = await server.executeOperation({ query: source }, { contextValue });
  const errors: readonly GraphQLFormattedError[] = (body.kind === 'single' && body.singleResult.errors) || [];
  return { errors, text: lines.join(''), log: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('a fault of a subgraph', () => {
  it('is logged under the id of the question, with its stack and without the data it was about', async () => {
    const { log, text } = await ask('{ standing }');
    expect(log).toMatchObject([
      {
        level: 50,
        requestId: 'r1',
        path: ['standing'],
        err: { message: broken.message, stack: expect.stringContaining('internal-errors.test.ts') },
      },
    ]);
    expect(text).not.toContain('PIP-0001042');
  });

  it('is told to callers without what it was, in their language', async () => {
    const { errors } = await ask('{ standing }', 'fr');
    expect(errors).toEqual([
      {
        message: expect.stringContaining('Le hub n’a pas pu répondre'),
        path: ['standing'],
        locations: [{ line: 1, column: 3 }],
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      },
    ]);
  });

  it('that many parts share is logged once', async () => {
    const { log, errors } = await ask('{ standings { account } }');
    expect(errors).toHaveLength(3);
    expect(log).toMatchObject([{ parts: 3, path: ['standings', 0, 'account'] }]);
  });
});

it('what a caller is refused for passes, and is no fault', async () => {
  const { errors, log } = await ask('{ refused }');
  expect(errors).toMatchObject([{ message: 'No such day.', extensions: { code: 'FUTURE_POINT_IN_TIME' } }]);
  expect(log).toEqual([]);
});
