import type { AnswerCacheSettings } from '@aeo-hub/core/answer-cache';
import type { Caller } from '@aeo-hub/core/caller';
import {
  SubgraphServer,
  type RequestContext,
  type SubgraphDefinition,
  type SubgraphName,
} from '@aeo-hub/core/subgraph';
import { ctpat } from '@aeo-hub/ctpat';
import {
  GatewayServer,
  HttpTransport,
  InProcessTransport,
  readConfig,
  TrustedDocuments,
  type SubgraphTransport,
} from '@aeo-hub/gateway';
import { mexicanAeo } from '@aeo-hub/mexican-aeo';
import { mra } from '@aeo-hub/mra';
import { pip } from '@aeo-hub/pip';
import { registry } from '@aeo-hub/registry';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pino } from 'pino';
import { ClosingStack } from '@aeo-hub/core/closing';
import type { WorldHub } from '../disclosure/matrix/hub/world-hub';
import { GatewayKey } from './gateway-key';
import { REPOSITORY } from './running-hub';

export interface SecondHubOptions {
  /** How the gateway reaches the subgraphs. */
  readonly by: 'HTTP' | 'CALL';
  /** What the subgraphs keep of their answers. */
  readonly keeping: AnswerCacheSettings;
  /** Of the gateway, beside those that every such hub has. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** What an answer says, but for the id of the question. */
export interface Said {
  readonly status: number;
  readonly data: unknown;
  readonly errors: unknown;
  readonly programs: unknown;
}

/** Another hub on the databases of a first one, which follows the programs for both. It keeps no audit, and believes whoever asks. */
export class SecondHub {
  private constructor(
    private readonly url: string,
    private readonly opened: ClosingStack,
  ) {}

  static async open(world: WorldHub, options: SecondHubOptions): Promise<SecondHub> {
    const opened = new ClosingStack();
    const transports = new Map<SubgraphName, SubgraphTransport>();
    const open = await subgraphOpener(world, options, opened);
    transports.set('registry', await open(registry));
    for (const program of [pip, ctpat, mexicanAeo]) transports.set(program.name, await open(program));
    transports.set('mra', await open(mra));
    const config = readConfig({
      PORT: '0',
      NODE_ENV: 'test',
      CARRIER_DOCUMENTS: 'any',
      MAX_COST: '100000000',
      WARM_UP: 'off',
      ...options.settings,
    });
    const gateway = await GatewayServer.start({
      config: { ...config, questionTimeoutMs: 80_000, subgraphTimeoutMs: 70_000 },
      supergraphSdl: await readFile(join(REPOSITORY, 'schema', 'supergraph.graphql'), 'utf8'),
      transportTo: ({ name }) => transports.get(name as SubgraphName) ?? NO_TRANSPORT,
      access: {
        identify: async ({ authorization = '' }) => {
          const caller = JSON.parse(Buffer.from(authorization.slice(7), 'base64').toString()) as Caller;
          return { caller, issuer: null, subject: 'a test' };
        },
      },
      audit: null,
      dependencies: [],
      receipts: null,
      publicKeys: [],
      rates: { count: async () => null },
      documents: new TrustedDocuments([]),
      logger: pino({ level: 'error' }, pino.destination(2)),
    });
    opened.add('a part of the test', () => gateway.close());
    return new SecondHub(`${gateway.url}/graphql`, opened);
  }

  async ask(caller: Caller, query: string, variables: object = {}): Promise<Said> {
    const authorization = `Bearer ${Buffer.from(JSON.stringify(caller)).toString('base64')}`;
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query, variables }),
    });
    const answer = JSON.parse((await response.text()).replaceAll(/"requestId":"[^"]*"/g, '"requestId":""')) as {
      readonly data?: unknown;
      readonly errors?: unknown;
      readonly extensions?: { readonly programs?: unknown };
    };
    const { data = null, errors = null, extensions } = answer;
    return { status: response.status, data, errors, programs: extensions?.programs ?? null };
  }

  close(): Promise<void> {
    return this.opened.closeAll();
  }
}

type Opener = <Context extends RequestContext>(definition: SubgraphDefinition<Context>) => Promise<SubgraphTransport>;

async function subgraphOpener(
  world: WorldHub,
  { by, keeping }: Omit<SecondHubOptions, 'settings'>,
  opened: ClosingStack,
): Promise<Opener> {
  const key = await GatewayKey.make();
  return async (definition) => {
    const server = await SubgraphServer.start(definition, await world.database(definition), undefined, keeping);
    opened.add('a part of the test', () => server.close());
    if (by === 'CALL') return new InProcessTransport(server);
    const door = await key.serve(server);
    opened.add('a part of the test', () => door.close());
    return new HttpTransport(door.url, definition.name, key.signer);
  };
}

const NO_TRANSPORT: SubgraphTransport = {
  execute: async () => Promise.reject(new Error('Nobody asks it here.')),
  close: async () => undefined,
};
