import { NotClosedError } from '../closing';
import type { Command } from './command';
import { errorMessage } from './error-message';
import { print, printError } from './print';
import { ToldToStop } from './told-to-stop';
import { UsageError } from './usage-error';

export interface CommandProgram {
  /** What the user types before the name of a command: `npm run registry --`. */
  readonly name: string;
  readonly commands: Readonly<Record<string, Command>>;
  /** Said below the commands: settings, and what else the user should know. */
  readonly notes: string;
}

/**
 * Runs the command that the arguments name and sets the exit code: 0 done, 1 refused or failed, 2 not understood, 130 or 143 told
 * to stop. What went wrong is said in one message, without a stack.
 */
export async function runCommands(program: CommandProgram, [name, ...args]: readonly string[]): Promise<void> {
  const command = Object.entries(program.commands).find(([known]) => known === name)?.[1];
  const usage = usageOf(program, command ? [command] : Object.values(program.commands));
  if (name === '--help' || args.includes('--help')) return print(...usage);
  try {
    if (!command) throw new UsageError(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
    await command.run(args);
  } catch (error) {
    printError(...(error instanceof UsageError ? [error.message, '', ...usage] : errorMessage(error).split('\n')));
    process.exitCode = exitCodeOf(error);
    // What did not close would keep the process alive.
    if (error instanceof NotClosedError) process.exit();
  }
}

function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 2;
  return error instanceof ToldToStop ? error.exitCode : 1;
}

function usageOf({ name, notes }: CommandProgram, commands: readonly Command[]): readonly string[] {
  const lines = commands.flatMap(({ usage, summary }) => [
    ...[usage].flat().map((typed) => `  ${name} ${typed}`),
    `      ${summary}`,
  ]);
  return `Usage:\n${lines.join('\n')}\n\n${notes}\nHUB_DEBUG=1 tells more of an unexpected error.
Exit codes: 0 done, 1 refused or failed, 2 not understood, 130 or 143 told to stop.`.split('\n');
}
