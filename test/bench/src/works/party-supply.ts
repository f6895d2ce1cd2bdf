import type { Party } from '../world/parties';

/** Hands out the companies of a world, so that what is to be asked for the first time was not asked before. */
export class PartySupply {
  private taken = 0;

  constructor(private readonly parties: readonly Party[]) {
    if (parties.length === 0) throw new Error('The world has no companies.');
  }

  /** Whether some had to be handed out again: then what was to be cold was not. */
  get isExhausted(): boolean {
    return this.taken > this.parties.length;
  }

  /** The next so many; from the beginning again when there are no more. */
  take(count: number): readonly Party[] {
    const from = this.taken;
    this.taken += count;
    return Array.from({ length: count }, (_, index) => this.at(from + index));
  }

  private at(index: number): Party {
    const party = this.parties[index % this.parties.length];
    if (!party) throw new Error('The world has no companies.');
    return party;
  }
}
