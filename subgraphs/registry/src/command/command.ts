/** One thing that the registry can be told to do from a terminal. */
export interface Command {
  /** Its arguments, as the usage shows them. */
  readonly usage: string;
  /** What it does, in one line. */
  readonly summary: string;
  /** @throws UsageError when the arguments make no sense, and whatever keeps it from being done. */
  readonly run: (args: readonly string[]) => Promise<void>;
}
