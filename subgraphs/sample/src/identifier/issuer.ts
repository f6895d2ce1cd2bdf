import { Permutation } from '../random/permutation';
import type { Numbering } from './numbering';

/** Gives every company its own number of a scheme, in no visible order. */
export class Issuer {
  private readonly order: Permutation;

  constructor(
    seed: number,
    purpose: string,
    private readonly numbering: Numbering,
  ) {
    this.order = new Permutation(seed, purpose, numbering.slots);
  }

  /** Null once the numbers are used up: four letters name some hundred thousand carriers, no more. */
  at(index: number): string | null {
    return index < this.order.size ? this.numbering.write(this.order.at(index)) : null;
  }
}
