import { type Command, printError, readArguments, UsageError } from '@aeo-hub/core/command';
import { serveSubgraph } from '@aeo-hub/core/serve';
import { followingRegistry } from '../catch-up/following-registry';

export const serveCommand: Command = {
  usage: 'serve',
  summary:
    'answers GraphQL over HTTP (HOST, PORT; default 127.0.0.1:4001), and follows what the programs say of their members',
  run: async (args) => {
    if (readArguments(args, []).positionals.length > 0) throw new UsageError('serve takes no arguments.');
    await serveSubgraph(followingRegistry(printError));
  },
};
