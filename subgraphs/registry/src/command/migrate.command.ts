import type { Command } from './command';
import { onRegistry } from './on-registry';
import { readArguments } from './read-arguments';
import { UsageError } from './usage-error';

export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'brings the database up to date',
  run: async (args) => {
    if (readArguments(args, []).positionals.length > 0) throw new UsageError('migrate takes no arguments.');
    await onRegistry(async (registry) => console.log(`${registry.driver.database ?? 'The database'} is up to date.`));
  },
};
