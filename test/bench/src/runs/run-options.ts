/** What all runs go by. */
export interface RunOptions {
  readonly rounds: number;
  readonly works: readonly string[];
  /** Where CPU profiles go; null: none are taken. */
  readonly profileFolder: string | null;
  /** Told what is being done, in one short line each. */
  readonly report: (line: string) => void;
}
