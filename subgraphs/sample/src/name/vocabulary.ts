import type { Trade } from './trade';

/** The parts that a language makes company names of. Every pair of lists read one after the other gives another text. */
export interface Vocabulary {
  /** 16 words before the brand, the first empty: they come into use when the names without are used up. */
  readonly prefixes: readonly string[];
  /** 64. */
  readonly brandHeads: readonly string[];
  /** 32. */
  readonly brandTails: readonly string[];
  /** 64. */
  readonly qualifiers: readonly string[];
  readonly trades: Readonly<Record<Trade, readonly string[]>>;
  /** The parts in the language's order, without the legal form. */
  arrange(brand: string, qualifier: string, trade: string): string;
}
