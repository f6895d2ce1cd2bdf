import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { QuestionRow } from './question-row';

/** A place among the questions: what comes after it was asked before it. */
export type QuestionPlace = Pick<QuestionRow, 'sequence' | 'position'>;

/** Before every question that there can be: numbers of entries are 64 bits wide, positions 32. */
export const NEWEST: QuestionPlace = { sequence: (2n ** 63n - 1n).toString(), position: 2 ** 31 - 1 };

/** One block: a place, and four bytes of nothing by which a cursor of nobody's making is known. */
const CIPHER = 'aes-256-ecb';
const BLOCK_BYTES = 16;

/**
 * Cursors that tell nothing of the place they point to: it would tell how much the hub is asked, how large another's batch was, and
 * which rows are of one question.
 */
export class QuestionCursors {
  /** @param key of 32 bytes; cursors hold as long as it does */
  constructor(private readonly key: Buffer) {}

  of({ sequence, position }: QuestionPlace): string {
    const block = Buffer.alloc(BLOCK_BYTES);
    block.writeBigUInt64BE(BigInt(sequence), 0);
    block.writeUInt32BE(position, 8);
    return createCipheriv(CIPHER, this.key, null).setAutoPadding(false).update(block).toString('base64url');
  }

  /** The place a cursor points to, or null when it is none. Never throws. */
  placeIn(cursor: string): QuestionPlace | null {
    const sealed = Buffer.from(cursor.slice(0, 100), 'base64url');
    if (sealed.length !== BLOCK_BYTES || sealed.toString('base64url') !== cursor) return null;
    const block = createDecipheriv(CIPHER, this.key, null).setAutoPadding(false).update(sealed);
    const [sequence, position] = [block.readBigUInt64BE(0), block.readUInt32BE(8)];
    const isPossible = sequence <= BigInt(NEWEST.sequence) && position <= NEWEST.position;
    return isPossible && block.readUInt32BE(12) === 0 ? { sequence: sequence.toString(), position } : null;
  }
}
