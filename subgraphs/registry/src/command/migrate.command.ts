import { type Command, print, readArguments, UsageError } from '@aeo-hub/core/command';
import { onRegistry } from './on-registry';

export const migrateCommand: Command = {
  usage: 'migrate',
  summary: 'brings the database up to date',
  run: async (args) => {
    if (readArguments(args, []).positionals.length > 0) throw new UsageError('migrate takes no arguments.');
    await onRegistry(async (registry) => print(`${registry.driver.database ?? 'The database'} is up to date.`));
  },
};
