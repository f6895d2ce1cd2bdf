import { Random } from './random';

/**
 * A keyed one-to-one mapping of 0 .. size - 1 onto itself: numbers drawn through it look random and never repeat, and need no
 * memory of those already drawn. Steps that can each be undone (add, multiply by an odd number, xor with a shift) on the next power of
 * two, repeated while the outcome lies beyond the size ("cycle walking").
 */
export class Permutation {
  private readonly mask: number;
  private readonly shift: number;
  private readonly offset: number;
  private readonly factors: readonly [number, number, number];

  /** @param size 2 to 2^31 - 1 */
  constructor(
    seed: number,
    purpose: string,
    readonly size: number,
  ) {
    const bits = Math.max(2, 32 - Math.clz32(size - 1));
    const random = new Random(seed, 0, purpose);
    this.mask = 2 ** bits - 1;
    this.shift = bits >>> 1;
    this.offset = random.next();
    this.factors = [random.next() | 1, random.next() | 1, random.next() | 1];
  }

  /** @throws RangeError when the index is not of the range */
  at(index: number): number {
    if (!Number.isInteger(index) || index < 0 || index >= this.size)
      throw new RangeError(`${index} is beyond ${this.size}`);
    let value = this.scramble(index);
    while (value >= this.size) value = this.scramble(value);
    return value;
  }

  private scramble(index: number): number {
    let value = ((index + this.offset) & this.mask) >>> 0;
    for (const factor of this.factors) {
      value = (Math.imul(value, factor) & this.mask) >>> 0;
      value ^= value >>> this.shift;
    }
    return value >>> 0;
  }
}
