import type { QuestionRow } from './question-row';

/** A place among the questions: what comes after it was asked before it. */
export type QuestionPlace = Pick<QuestionRow, 'sequence' | 'position'>;

/** Before every question that there can be: numbers of entries are 64 bits wide, positions 32. */
export const NEWEST: QuestionPlace = { sequence: (2n ** 63n - 1n).toString(), position: 2 ** 31 - 1 };

export function cursorOf({ sequence, position }: QuestionPlace): string {
  return Buffer.from(`${sequence}.${position}`).toString('base64url');
}

/** The place a cursor points to, or null when it is none. Never throws. */
export function placeInCursor(cursor: string): QuestionPlace | null {
  const text = Buffer.from(cursor.slice(0, 100), 'base64url').toString('latin1');
  const [, sequence, position] = /^([1-9]\d{0,18})\.(\d{1,10})$/.exec(text) ?? [];
  if (sequence === undefined || position === undefined) return null;
  const isPossible = BigInt(sequence) <= BigInt(NEWEST.sequence) && Number(position) <= NEWEST.position;
  return isPossible ? { sequence, position: Number(position) } : null;
}
