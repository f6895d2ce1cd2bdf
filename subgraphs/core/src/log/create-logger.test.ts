import { Writable } from 'node:stream';
import { createLogger } from './create-logger';

function logged(err: unknown): object {
  return JSON.parse(written(err));
}

function written(err: unknown): string {
  let text = '';
  const sink = new Writable({
    write: (chunk, _, done) => {
      text += String(chunk);
      done();
    },
  });
  createLogger('warn', sink).error({ requestId: 'r1', err }, 'failed');
  return text;
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

  test('steers no terminal, and is the same to a program', () => {
    const line = written(new Error('\u009b31m\u202e\u007f\u001b'));
    expect(line).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({ err: { message: '\u009b31m\u202e\u007f\u001b' } });
  });
});
