import { createLogger, type LogLevel } from '@aeo-hub/core/log';
import { Writable } from 'node:stream';
import type { AuditRow } from '../audit/audit-entry';
import { Course } from '../question/course';
import type { Question } from '../question/question';
import { TimeBudget } from '../question/time-budget';
import { Pseudonyms } from './pseudonyms';
import { questionLog } from './question-log';

const SALT = 'a salt that nobody can guess';

function row(asked: string, outcome: string): AuditRow {
  return {
    field: 'companies',
    scheme: 'SCAC',
    asked,
    outcome,
    company: null,
    knownAt: null,
    reason: null,
    shownBy: [],
  };
}

function askedAbout(rows: readonly AuditRow[]): Question {
  const course = new Course();
  course.rows = rows;
  course.operation = { name: 'N'.repeat(100), kind: 'query', hash: 'abc' };
  course.subgraphAnswered('pip', 'LATE', ['PIP']);
  course.errorCodes = ['BERTH_TAKEN', 'BERTH_TAKEN'];
  return {
    requestId: 'r1',
    clientId: 'port-of-vancouver',
    language: 'en',
    caller: { role: 'PARTNER', country: 'JP' },
    issuer: 'https://login.customs.example.jp',
    subject: 'a.person@customs.example.jp',
    purpose: 'release',
    budget: new TimeBudget(1),
    course,
  };
}

function lineOf(question: Question | null, level: LogLevel = 'info', salt = SALT): Record<string, unknown> | null {
  let text = '';
  const sink = new Writable({ write: (chunk, _, done) => ((text += String(chunk)), done()) });
  const log = questionLog(createLogger(level, sink), new Pseudonyms(salt));
  log({ requestId: 'r1', question, status: 200, milliseconds: 12.345 });
  return text === '' ? null : JSON.parse(text);
}

describe('the line of a question in the log', () => {
  const rows = [row('MRFW', 'FOUND'), row('ZZZZ', 'NOT_CONFIRMED'), row('MRFW', 'FOUND')];

  test('says by what it was asked, how it went and how long it took', () => {
    expect(lineOf(askedAbout(rows))).toMatchObject({
      level: 30,
      msg: 'question',
      requestId: 'r1',
      clientId: 'port-of-vancouver',
      role: 'PARTNER',
      operation: 'N'.repeat(64),
      kind: 'query',
      asked: 3,
      outcomes: { FOUND: 2, NOT_CONFIRMED: 1 },
      subgraphs: { pip: 'LATE' },
      errors: { BERTH_TAKEN: 2 },
      status: 200,
      ms: 12.3,
    });
  });

  test('tells neither whom it was about nor who asked, but lines about the same alike', () => {
    const line = lineOf(askedAbout(rows));
    const text = JSON.stringify(line);
    for (const told of ['MRFW', 'ZZZZ', 'a.person', 'login.customs', 'release']) expect(text).not.toContain(told);
    const [first, second, third] = (line?.['identifiers'] ?? []) as string[];
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect([third, second === first]).toEqual([first, false]);
    expect(lineOf(askedAbout(rows))?.['identifiers']).toEqual(line?.['identifiers']);
    expect(lineOf(askedAbout(rows), 'info', 'another salt, as unknown')?.['identifiers']).not.toContain(first);
  });

  test('stays short whatever the size of the batch', () => {
    const batch = Array.from({ length: 5_000 }, (_, index) => row(`S${index}`, 'FOUND'));
    const line = lineOf(askedAbout(batch));
    expect(line).toMatchObject({ asked: 5_000, outcomes: { FOUND: 5_000 } });
    expect(JSON.stringify(line).length).toBeLessThan(1_000);
  });

  test('of what was refused before it was known who asks has what is known', () => {
    expect(lineOf(null)).toMatchObject({ requestId: 'r1', status: 200, ms: 12.3 });
  });

  test('is not written where only what goes wrong is', () => {
    expect(lineOf(askedAbout(rows), 'warn')).toBeNull();
  });
});
