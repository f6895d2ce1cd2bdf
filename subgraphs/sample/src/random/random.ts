import { hash } from './hash';

/** What can be picked, each with its weight; weights are relative to one another. */
export type Weighted<T> = readonly (readonly [T, number])[];

/**
 * sfc32, the "small fast counting" generator of Chris Doty-Humphrey's PractRand: 32-bit integer steps only, so that every machine
 * draws the same. One stream for each (seed, index, purpose): what is drawn for one purpose never shifts another.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private counter = 1;

  /**
   * @param seed of the whole sample
   * @param index of the company
   * @param purpose what the numbers are drawn for, such as `name`
   */
  constructor(seed: number, index: number, purpose: string) {
    this.a = seed | 0;
    this.b = index | 0;
    this.c = hash(purpose);
    // The state is that of few bits set until it has been stirred; twelve rounds are its author's advice.
    for (let round = 0; round < 12; round++) this.next();
  }

  /** An unsigned 32-bit integer. */
  next(): number {
    const drawn = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + drawn;
    return drawn >>> 0;
  }

  /** An integer from 0 to `limit` - 1. */
  below(limit: number): number {
    return Math.floor((this.next() * limit) / 0x1_0000_0000);
  }

  /** An integer from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so many times in a thousand. */
  chance(perThousand: number): boolean {
    return this.below(1000) < perThousand;
  }

  /** @throws RangeError when there is nothing to pick from */
  pick<T>(items: readonly T[]): T {
    const picked = items[this.below(items.length)];
    if (picked === undefined) throw new RangeError('Nothing to pick from');
    return picked;
  }

  /** @throws RangeError when no weight is positive */
  weighted<T>(items: Weighted<T>): T {
    let left = this.below(items.reduce((sum, [, weight]) => sum + weight, 0));
    for (const [item, weight] of items) {
      if (left < weight) return item;
      left -= weight;
    }
    throw new RangeError('Nothing to pick from');
  }
}
