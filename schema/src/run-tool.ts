import { messageLines, print, printError, readArguments, UsageError } from '@aeo-hub/core/command';

export interface Tool {
  readonly usage: string;
  /** Options that are given or not. */
  readonly flags: readonly string[];
  /** Gives the exit code. */
  readonly run: (given: ReadonlySet<string>) => Promise<number>;
}

/** Runs a tool of the schema with the arguments of this process, and sets the exit code: 2 when they were not understood. */
export async function runTool({ usage, flags: known, run }: Tool): Promise<void> {
  try {
    const { positionals, flags } = readArguments(process.argv.slice(2), [], ['help', ...known]);
    if (flags.has('help')) return print(...usage.split('\n'));
    if (positionals.length > 0) throw new UsageError(`There is no use for "${positionals.join(' ')}".`);
    process.exitCode = await run(flags);
  } catch (error) {
    printError(...(error instanceof Error ? messageLines(error) : [String(error)]));
    if (error instanceof UsageError) printError('', ...usage.split('\n'));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}
