/** One kind of question, of which every round asks some. */
export interface Work {
  /** As `--work` and tables name it. */
  readonly name: string;
  /** How many are asked of each contender before the first round, to warm it up. */
  readonly warmUps: number;
  /** How many are asked of each contender in a round. */
  readonly perRound: number;
  /** How many at once. */
  readonly connections: number;
  /** The body of the turn-th request; those that warm up come first. */
  body(turn: number): string;
}
