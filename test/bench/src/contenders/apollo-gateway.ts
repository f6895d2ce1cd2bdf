import { join } from 'node:path';
import type { Contender } from './contender';
import type { Services } from './services';
import { startProcess } from './start-process';
import { supergraphOf } from './supergraph-of';

/** Stock ApolloServer with stock ApolloGateway and its default data sources, as Apollo's own documentation starts them. */
export async function startApolloGateway(name: string, services: Services, inspect: boolean): Promise<Contender> {
  const own = await startProcess({
    name,
    args: [join(__dirname, '../../dist/contenders/apollo-gateway.main.js')],
    env: { SUPERGRAPH: await supergraphOf(services, name), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true' },
    ready: /apollo answers at (\S+)/,
    inspect,
  });
  return {
    name,
    url: own.said[1] ?? '',
    headers: {},
    processes: { own, services: services.processes, database: services.database.postmaster },
    stop: () => own.stop(),
  };
}
