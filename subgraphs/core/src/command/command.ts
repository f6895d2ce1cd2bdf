/** One thing that a program of the hub can be told to do from a terminal. */
export interface Command {
  /** Its name with its arguments, as typed after the program's name; several where it can do several things. */
  readonly usage: string | readonly string[];
  /** What it does, in one line. */
  readonly summary: string;
  /** @throws UsageError when the arguments make no sense, ToldToStop when it was told to stop, and whatever keeps it from being done. */
  readonly run: (args: readonly string[]) => Promise<void>;
}
