import type { Command } from './command';
import { UsageError } from './usage-error';

export interface CommandProgram {
  /** How the program is called, as the usage shows it. */
  readonly name: string;
  readonly commands: Readonly<Record<string, Command>>;
  /** Said below the commands: settings, and what else the user should know. */
  readonly notes: string;
}

/**
 * Runs the command that the arguments name and sets the exit code: 0 done, 1 refused or failed, 2 not understood. What went
 * wrong is said in one message, without a stack.
 */
export async function runCommands(program: CommandProgram, [name, ...args]: readonly string[]): Promise<void> {
  if (name === '--help' || args.includes('--help')) return console.log(usageOf(program));
  try {
    const command = Object.entries(program.commands).find(([known]) => known === name)?.[1];
    if (!command) throw new UsageError(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
    await command.run(args);
  } catch (error) {
    const isUsage = error instanceof UsageError;
    console.error(error instanceof Error ? error.message : error);
    if (isUsage) console.error(`\n${usageOf(program)}`);
    process.exitCode = isUsage ? 2 : 1;
  }
}

function usageOf({ name, commands, notes }: CommandProgram): string {
  const lines = Object.values(commands).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return `Usage: ${name} COMMAND\n\n${lines.join('\n')}\n\n${notes}\nExit codes: 0 done, 1 refused or failed, 2 not understood.`;
}
