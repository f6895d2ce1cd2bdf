import 'reflect-metadata';
import { clashesCommand } from './command/clashes.command';
import type { Command } from './command/command';
import { mergeCommand } from './command/merge.command';
import { migrateCommand } from './command/migrate.command';
import { serveCommand } from './command/serve.command';
import { showCommand } from './command/show.command';
import { splitCommand } from './command/split.command';
import { UsageError } from './command/usage-error';

const COMMANDS: Readonly<Record<string, Command>> = {
  serve: serveCommand,
  migrate: migrateCommand,
  clashes: clashesCommand,
  show: showCommand,
  merge: mergeCommand,
  split: splitCommand,
};

const USAGE = `Usage: registry COMMAND

${Object.values(COMMANDS)
  .map(({ usage, summary }) => `  ${usage}\n      ${summary}`)
  .join('\n')}

The database: REGISTRY_DATABASE_URL, else DATABASE_URL, else the embedded server's in HUB_DATA_DIR.
Exit codes: 0 done, 1 refused or failed, 2 not understood.`;

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === '--help' || args.includes('--help')) return console.log(USAGE);
  const command = Object.entries(COMMANDS).find(([known]) => known === name)?.[1];
  if (!command) throw new UsageError(name === undefined ? 'Name a command.' : `There is no command "${name}".`);
  await command.run(args);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isUsage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : error);
  if (isUsage) console.error(`\n${USAGE}`);
  process.exitCode = isUsage ? 2 : 1;
});
