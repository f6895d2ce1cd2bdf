import { readArguments, UsageError, type Command } from '../command';
import { SUBGRAPH_NAMES, type RequestContext, type SubgraphDefinition } from '../subgraph';
import { FIRST_PORT, serveSubgraph } from './serve-subgraph';

/** `serve`, for any subgraph. */
export function serveCommand<Context extends RequestContext>(definition: SubgraphDefinition<Context>): Command {
  const port = FIRST_PORT + SUBGRAPH_NAMES.indexOf(definition.name);
  return {
    usage: 'serve',
    summary: `brings the database up to date and answers GraphQL over HTTP (HOST, PORT; default 127.0.0.1:${port})`,
    run: async (args) => {
      if (readArguments(args, []).positionals.length > 0) throw new UsageError('serve takes no arguments.');
      await serveSubgraph(definition);
    },
  };
}
