import { print, printError, readArguments, UsageError, type Command } from '../command';
import { migrate, openDatabaseServer, readDatabaseSettings } from '../database';
import type { RequestContext, SubgraphDefinition } from '../subgraph';

/** `migrate`, for any subgraph. */
export function migrateCommand<Context extends RequestContext>({
  name,
  migrations,
}: SubgraphDefinition<Context>): Command {
  return {
    usage: 'migrate',
    summary: 'brings the database up to date and says which migrations it ran',
    run: async (args) => {
      if (readArguments(args, []).positionals.length > 0) throw new UsageError('migrate takes no arguments.');
      await using databases = openDatabaseServer(readDatabaseSettings(), printError);
      const ran = await migrate({ url: await databases.databaseUrl(name), migrations });
      print(ran.length === 0 ? `${name}: up to date.` : `${name}: ran ${ran.join(', ')}.`);
    },
  };
}
