import { createHash } from 'node:crypto';
import type { Instant } from '@aeo-hub/core/calendar';
import type { SearchedName } from './name-score';
import type { RankedPlace } from './ranked-match';

/** What a cursor belongs to: it points into the answer to one question and into no other. */
export function searchKey({ name, country }: SearchedName, knownAt: Instant | null): string {
  const question = JSON.stringify([name.words, name.legalForm, country, knownAt]);
  return createHash('sha256').update(question).digest('base64url').slice(0, 11);
}

export function cursorOf(key: string, { score, legalName, id }: RankedPlace): string {
  return Buffer.from(JSON.stringify([key, score, legalName, id])).toString('base64url');
}

/** The place a cursor points to, or null when it is none of this question's. Never throws. */
export function placeInCursor(key: string, cursor: string): RankedPlace | null {
  const [keyHeld, score, legalName, id] = fieldsOf(cursor);
  if (keyHeld !== key || typeof score !== 'number' || typeof legalName !== 'string' || typeof id !== 'string')
    return null;
  return { score, legalName, id };
}

function fieldsOf(cursor: string): readonly unknown[] {
  try {
    const fields: unknown = JSON.parse(Buffer.from(cursor.slice(0, 2_000), 'base64url').toString('utf8'));
    return Array.isArray(fields) ? fields : [];
  } catch {
    return [];
  }
}
