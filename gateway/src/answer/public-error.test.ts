import { publicError } from './public-error';

const INTERNAL = expect.stringContaining('failed to answer');

describe('what of an error is public', () => {
  test.each([
    ['an error of a subgraph with its own code', { code: 'FUTURE_DATE', serviceName: 'registry' }, 'FUTURE_DATE'],
    ['an error of the gateway with its own code', { code: 'BAD_USER_INPUT' }, 'BAD_USER_INPUT'],
    ['a validation error of the caller’s query', { code: 'GRAPHQL_VALIDATION_FAILED' }, 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s passes', (_, extensions, code) => {
    const { message, extensions: passed } = publicError({ message: 'The day is in the future.', extensions });
    expect([message, passed?.['code']]).toEqual(['The day is in the future.', code]);
  });

  test.each([
    ['an error without a code', {}],
    ['a fault of a subgraph', { code: 'INTERNAL_SERVER_ERROR', serviceName: 'pip' }],
    ['a subgraph’s error that has no code', { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'pip' }],
    ['a subgraph that refuses the planned operation', { code: 'GRAPHQL_VALIDATION_FAILED', serviceName: 'pip' }],
    ['a code of a database', { code: '23505' }],
    ['a code that is no text', { code: 42 }],
  ])('%s is masked', (_, extensions) => {
    expect(publicError({ message: 'relation "secret" of /srv/pg', extensions })).toEqual({
      message: INTERNAL,
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        ...('serviceName' in extensions && { subgraph: extensions.serviceName }),
      },
    });
  });

  test('of what else an error carries, nothing passes', () => {
    const extensions = { code: 'SUNK', stacktrace: ['at /srv'], http: { status: 500 }, query: 'SELECT', exception: {} };
    expect(publicError({ message: 'It sank.', extensions }).extensions).toEqual({ code: 'SUNK' });
  });

  test('of a message that quotes at length what the caller sent, the beginning and the end pass', () => {
    const message = `Variable "$v" got invalid value "${'x'.repeat(100_000)}"; Expected type "Int".`;
    const { message: passed } = publicError({ message, extensions: { code: 'BAD_USER_INPUT' } });
    expect(passed).toHaveLength(1_000);
    expect(passed).toMatch(/^Variable "\$v" got invalid value "x+ … x+"; Expected type "Int"\.$/);
  });

  test('a path of the planner ends where a list begins', () => {
    const path = ['companies', '@', 'company', 'pip'];
    expect(publicError({ message: 'm', path, extensions: { code: 'SUNK' } }).path).toEqual(['companies']);
  });
});
