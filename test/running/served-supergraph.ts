import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeSupergraph } from '@aeo-hub/schema';
import { graphql, parse } from 'graphql';

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

/** A subgraph of nobody's hub. */
export interface SmallSubgraph {
  readonly sdl: string;
  readonly resolvers: object;
}

/** Small subgraphs, served over HTTP in this process, and the file of the supergraph that they make. */
export class ServedSupergraph {
  private constructor(
    readonly file: string,
    private readonly folder: string,
    private readonly servers: ReadonlyMap<string, Server>,
  ) {}

  static async open(subgraphs: Readonly<Record<string, SmallSubgraph>>): Promise<ServedSupergraph> {
    const servers = new Map<string, Server>();
    const composed = [];
    for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
      const server = await serve(sdl, resolvers);
      servers.set(name, server);
      composed.push({ name, sdl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
    }
    const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-supergraph-'));
    const file = join(folder, 'supergraph.graphql');
    await writeFile(file, composeSupergraph(composed).supergraphSdl);
    return new ServedSupergraph(file, folder, servers);
  }

  /** Ends one of the subgraphs. */
  end(name: string): void {
    this.servers.get(name)?.close().closeAllConnections();
  }

  async close(): Promise<void> {
    for (const name of this.servers.keys()) this.end(name);
    await rm(this.folder, { recursive: true });
  }
}

async function serve(sdl: string, resolvers: object): Promise<Server> {
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolvers as Resolvers });
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', async () => {
      const { query, variables } = JSON.parse(body);
      const result = await graphql({ schema, source: query, variableValues: variables });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
