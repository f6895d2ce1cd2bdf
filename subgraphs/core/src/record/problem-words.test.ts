import { LANGUAGES } from '../language';
import { problemWords } from './problem-words';
import type { RecordProblemCode } from './recording';

const OFFICERS_MEET: readonly RecordProblemCode[] = [
  'STEP_NOT_ALLOWED',
  'RECORDED_DATE_MOVED',
  'PRECEDES_MEMBERSHIP',
  'RECORDED_IN_FUTURE',
  'MEMBER_TYPE_CHANGED',
  'UNKNOWN_ACCOUNT',
  'NO_CONSENT_TO_WITHDRAW',
  'HISTORY_BUSY',
  'UNKNOWN_STATUS',
];

test('each refusal has words of its own in every language', () => {
  for (const language of LANGUAGES) {
    const words = OFFICERS_MEET.map((code) => problemWords(code)[language]);
    expect(new Set(words).size).toBe(OFFICERS_MEET.length);
    expect(words).not.toContain(problemWords('CONTROL_CHARACTER')[language]);
  }
  expect(problemWords('STEP_NOT_ALLOWED').fr).toContain('cycle de vie');
});
