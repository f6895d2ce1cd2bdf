import { createHmac, randomBytes } from 'node:crypto';

/** 64 bits: enough to tell the few million identifiers of a log apart. */
const HEX_DIGITS = 16;

/**
 * Puts what tells who or what a question was about into the log so that lines about the same can be found, and nobody can tell from
 * them whom. Identifiers are short and could all be tried: without the salt a hash would hide nothing.
 */
export class Pseudonyms {
  private readonly salt: Buffer;

  /** @param salt kept secret, and the same wherever lines are to be compared; null for one that is made now */
  constructor(salt: string | null) {
    this.salt = salt === null ? randomBytes(32) : Buffer.from(salt);
  }

  of(...parts: readonly string[]): string {
    return createHmac('sha256', this.salt).update(JSON.stringify(parts)).digest('hex').slice(0, HEX_DIGITS);
  }
}
