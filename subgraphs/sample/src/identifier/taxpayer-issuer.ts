import { Permutation } from '../random/permutation';
import type { TaxpayerNumbers } from './taxpayer-numbers';

/** Gives every company, or every person, its own RFC, in no visible order. */
export class TaxpayerIssuer {
  private readonly order: Permutation;

  constructor(
    seed: number,
    purpose: string,
    private readonly numbers: TaxpayerNumbers,
  ) {
    this.order = new Permutation(seed, purpose, numbers.slots);
  }

  at(index: number, letters: string): string {
    return this.numbers.write(this.order.at(index), letters);
  }
}
