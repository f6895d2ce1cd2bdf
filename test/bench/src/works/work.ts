/** One kind of question, of which every round asks some. */
export interface Work {
  /** As `--work` and tables name it. */
  readonly name: string;
  /** How many are asked by each contender in a round. */
  readonly perRound: number;
  /** How many at once. */
  readonly connections: number;
  /** The body of the turn-th request. */
  body(turn: number): string;
}
