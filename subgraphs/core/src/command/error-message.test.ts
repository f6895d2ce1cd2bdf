import { NotClosedError } from '../closing';
import { withTestDatabase } from '../database';
import { errorMessage } from './error-message';
import { ToldToStop } from './told-to-stop';

class DoorShut extends Error {
  override readonly name = 'DoorShut';
  readonly code = 'DOOR_SHUT';
}

/** What a database says of a statement, whole. */
function failing(sql: string, parameters: unknown[] = []): Promise<unknown> {
  return withTestDatabase({ entities: [], migrations: [] }, (dataSource) =>
    dataSource.query(sql, parameters).then(
      () => null,
      (error: unknown) => error,
    ),
  );
}

describe('what a person at a terminal is told of an error', () => {
  it.each([
    ['one of ours, with its code', new DoorShut('the door is shut. Knock.'), 'DOOR_SHUT: the door is shut. Knock.'],
    ['one that says its code', new DoorShut('DOOR_SHUT: knock.'), 'DOOR_SHUT: knock.'],
    ['one that was told to stop', new ToldToStop('SIGINT', 'half is done.'), 'STOPPED: half is done.'],
    [
      'what did not end in time',
      new NotClosedError('the subgraph'),
      'NOT_CLOSED: the subgraph did not end in time and was abandoned.',
    ],
    ['a plain one', new Error('There is no such company.'), 'There is no such company.'],
    [
      'one of the system',
      Object.assign(new Error('listen EADDRINUSE: 127.0.0.1:4001'), { code: 'EADDRINUSE', syscall: 'listen' }),
      'SYSTEM_REFUSED: listen EADDRINUSE: 127.0.0.1:4001.',
    ],
  ])('%s', (_, error, expected) => expect(errorMessage(error, {})).toBe(expected));

  it.each([
    ['a fault of a program', new TypeError('x is not a function')],
    ['what a parser quotes', new SyntaxError('Unexpected token in "Maple Ridge"')],
    ['what Node refuses', Object.assign(new Error('bad "Maple Ridge"'), { code: 'ERR_INVALID_ARG_VALUE' })],
    ['what is no error', 'Maple Ridge'],
  ])('is nothing of %s', (_, error) => {
    expect(errorMessage(error, {})).toMatch(
      /^UNEXPECTED_ERROR: [^\n]* Run the command again; [^\n]*HUB_DEBUG=1[^\n]*$/,
    );
    expect(errorMessage(error, { HUB_DEBUG: '1' })).not.toContain('Maple Ridge');
  });

  it('is no statement, value or word of the database; HUB_DEBUG adds what it was and where', async () => {
    const error = await failing('SELECT $1::date', ['Maple Ridge']);
    const said = errorMessage(error, {});
    expect(said).toMatch(/^UNEXPECTED_ERROR: [^\n]*$/);
    expect(said).not.toMatch(/Maple|SELECT|syntax/);
    const debugged = errorMessage(error, { HUB_DEBUG: '1' });
    expect(debugged).toContain('QueryFailedError code 22007');
    expect(debugged).toMatch(/\n +at /);
    expect(debugged).not.toMatch(/Maple|SELECT/);
  });

  it('is what to do when the database has gone, or has no room', async () => {
    const ended = await failing('SELECT pg_terminate_backend(pg_backend_pid())');
    expect(errorMessage(ended, {})).toMatch(/^DATABASE_CONNECTION_LOST: /);
    expect(errorMessage(new Error('Connection terminated unexpectedly'), {})).toMatch(/^DATABASE_CONNECTION_LOST: /);
    const full = await failing(`DO $$ BEGIN RAISE EXCEPTION 'full' USING ERRCODE = 'disk_full'; END $$`);
    expect(errorMessage(full, {})).toMatch(/^DATABASE_OUT_OF_ROOM: /);
  });

  it('is of the first of two', async () => {
    const both = Object.assign(new Error('closing failed too'), { suppressed: new DoorShut('knock.') });
    expect(errorMessage(both, {})).toBe('DOOR_SHUT: knock.');
  });
});
