import { Permutation } from '../random/permutation';

const [HEADS, TAILS, QUALIFIERS] = [64, 32, 64];
const BLOCK = HEADS * TAILS * QUALIFIERS;

/** Which parts a company's name is made of: no two companies of a sample have the same four. */
export interface NameCode {
  /** 0 for the first 131,072 companies, and so on up to 15. */
  readonly block: number;
  readonly head: number;
  readonly tail: number;
  readonly qualifier: number;
}

/** Deals out the name codes: every block in its own order, the plain names (without a prefix) first. */
export class NameCodes {
  private readonly order: Permutation;

  constructor(seed: number) {
    this.order = new Permutation(seed, 'name code', BLOCK);
  }

  at(index: number): NameCode {
    const code = this.order.at(index % BLOCK);
    return {
      block: Math.floor(index / BLOCK),
      head: code % HEADS,
      tail: Math.floor(code / HEADS) % TAILS,
      qualifier: Math.floor(code / (HEADS * TAILS)),
    };
  }
}
