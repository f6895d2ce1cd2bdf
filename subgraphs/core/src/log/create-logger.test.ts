import { Writable } from 'node:stream';
import { createLogger } from './create-logger';

function logged(err: unknown): object {
  let text = '';
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  createLogger('warn', sink).error({ requestId: 'r1', err }, 'failed');
  return JSON.parse(text);
}

describe('the log', () => {
  test('tells of an error what it is and where, and nothing of the data it was about', () => {
    const error = Object.assign(new Error('no such table'), {
      code: '42P01',
      query: 'SELECT $1',
      parameters: ['712003144'],
      driverError: { detail: '712003144' },
    });
    const entry = logged(error);
    expect(entry).toMatchObject({
      requestId: 'r1',
      msg: 'failed',
      err: {
        type: 'Error',
        message: 'no such table',
        code: '42P01',
        stack: expect.stringContaining('create-logger.test.ts'),
      },
    });
    expect(JSON.stringify(entry)).not.toContain('712003144');
  });

  test('takes what is no error too', () => {
    expect(logged('stuck')).toMatchObject({ err: { message: 'stuck' } });
  });
});
