import type { Logger } from 'pino';
import type { AuditRow } from '../audit/audit-entry';
import type { AnsweredQuestion } from './answered-question';
import type { Pseudonyms } from './pseudonyms';

/** Hashes of identifiers in one line at most; a batch has up to 5,000. */
const MOST_HASHES = 20;
/** A name is the caller's own text. */
const LONGEST_NAME = 64;

/**
 * Logs one line for each question: who asked by what, how it went and how long it took. Of whom it was about only hashes, and nothing of
 * what was answered but how often each outcome.
 */
export function questionLog(logger: Logger, pseudonyms: Pseudonyms): (answered: AnsweredQuestion) => void {
  return ({ requestId, question, status, milliseconds }) => {
    if (!logger.isLevelEnabled('info')) return;
    const line = { requestId, status, ms: Math.round(milliseconds * 10) / 10 };
    if (!question) return logger.info(line, 'question');
    const { clientId = null, caller, course } = question;
    logger.info(
      {
        ...line,
        clientId,
        role: caller.role,
        operation: course.operation?.name?.slice(0, LONGEST_NAME) ?? null,
        kind: course.operation?.kind ?? null,
        asked: course.rows.length,
        identifiers: hashesOf(course.rows, pseudonyms),
        outcomes: counted(course.rows.map(({ outcome }) => outcome)),
        subgraphs: Object.fromEntries(course.subgraphs),
        errors: counted(course.errorCodes),
      },
      'question',
    );
  };
}

function hashesOf(rows: readonly AuditRow[], pseudonyms: Pseudonyms): readonly string[] {
  return rows.slice(0, MOST_HASHES).map(({ scheme, asked }) => pseudonyms.of(scheme ?? 'name', asked));
}

function counted(words: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}
