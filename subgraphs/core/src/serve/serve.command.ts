import { readArguments, UsageError, type Command } from '../command';
import type { RequestContext, SubgraphDefinition } from '../subgraph';
import { defaultPort } from './default-port';
import { serveSubgraph } from './serve-subgraph';

/** `serve`, for any subgraph. */
export function serveCommand<Context extends RequestContext>(definition: SubgraphDefinition<Context>): Command {
  return {
    usage: 'serve',
    summary: `brings the database up to date and answers GraphQL over HTTP (HOST, PORT; default 127.0.0.1:${defaultPort(definition.name)})`,
    run: async (args) => {
      if (readArguments(args, []).positionals.length > 0) throw new UsageError('serve takes no arguments.');
      await serveSubgraph(definition);
    },
  };
}
