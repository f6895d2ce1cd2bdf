/** The numbers of one scheme that the sample gives out: slot by slot, each another value, none of them one of the named companies'. */
export interface Numbering {
  readonly slots: number;
  /** @param slot 0 to `slots` - 1 */
  write(slot: number): string;
}
