import { createLogger } from '@aeo-hub/core/log';
import { composeSupergraph } from '@aeo-hub/schema';
import { Writable } from 'node:stream';
import { fetch, Headers } from 'undici';
import { NO_ACCESS_CONTROL } from '../authentication/identity';
import type { SubgraphTransport } from '../transport/subgraph-transport';
import { readConfig } from '../config';
import { TrustedDocuments } from '../trusted-documents/trusted-documents';
import { GatewayServer, type GatewayOptions } from './gateway-server';
import { TOY_SDL, ToySubgraph, type ToyName } from './toy-subgraph.test-kit';

const DEFAULTS = readConfig({});

export interface ToyAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Record<string, unknown>;
    }[];
    readonly extensions?: unknown;
  };
  /** Of `extensions`, apart: every answer tells it. */
  readonly cost?: unknown;
}

export interface ToyHub {
  readonly gateway: GatewayServer;
  /** What was logged, as written. */
  readonly log: () => string;
  readonly ask: (
    query: string,
    options?: { variables?: object; headers?: Record<string, string> },
  ) => Promise<ToyAnswer>;
  readonly request: (path: string, init?: Parameters<typeof fetch>[1]) => Promise<ToyAnswer>;
}

/** A gateway over toy subgraphs on a free port, for the length of a test. */
export async function withToyHub<Result>(
  transportTo: (name: ToyName, url: string) => SubgraphTransport,
  test: (hub: ToyHub) => Promise<Result>,
  config: Partial<GatewayOptions['config']> = {},
  more: Partial<GatewayOptions> = {},
): Promise<Result> {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  const gateway = await GatewayServer.start({
    config: {
      host: '127.0.0.1',
      port: 0,
      questionTimeoutMs: 10_000,
      subgraphTimeoutMs: 5_000,
      drainTimeoutMs: 5_000,
      drainGraceMs: 0,
      tls: null,
      clientCertProxies: [],
      metrics: null,
      warmUp: false,
      metricsHosts: [],
      logSalt: null,
      limits: { ...DEFAULTS.limits, bodyBytes: 64 * 1024 },
      isProduction: false,
      carrierDocuments: 'registered',
      trustedProxies: [],
      ...config,
    },
    supergraphSdl,
    transportTo: ({ name, url }) => transportTo(name as ToyName, url),
    access: NO_ACCESS_CONTROL,
    dependencies: [],
    audit: null,
    receipts: null,
    publicKeys: [],
    rates: { count: async () => null },
    documents: new TrustedDocuments([]),
    logger: createLogger('warn', sink),
    ...more,
  });
  const request: ToyHub['request'] = async (path, init) => {
    const response = await fetch(gateway.url + path, init);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      text,
      ...withoutCost(json && text ? JSON.parse(text) : {}),
    };
  };
  const ask: ToyHub['ask'] = (query, { variables = {}, headers = {} } = {}) =>
    request('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
  try {
    return await test({ gateway, log: () => lines.join(''), ask, request });
  } finally {
    await gateway.close();
  }
}

/** A gateway over two sound toy subgraphs. */
export function withSoundHub<Result>(
  test: (hub: ToyHub, toys: Readonly<Record<ToyName, ToySubgraph>>) => Promise<Result>,
): Promise<Result> {
  const toys = { harbour: new ToySubgraph('harbour'), crane: new ToySubgraph('crane') };
  return withToyHub(
    (name) => toys[name],
    (hub) => test(hub, toys),
  );
}

function withoutCost({
  extensions,
  ...body
}: {
  readonly extensions?: Record<string, unknown>;
}): Pick<ToyAnswer, 'body' | 'cost'> {
  const { cost, ...rest } = extensions ?? {};
  return { body: Object.keys(rest).length > 0 ? { ...body, extensions: rest } : body, cost };
}

/** The codes of an answer's errors. */
export function codesOf({ body }: ToyAnswer): unknown[] {
  return (body.errors ?? []).map(({ extensions }) => extensions['code']);
}

const { supergraphSdl } = composeSupergraph(
  (['harbour', 'crane'] as const).map((name) => ({ name, url: `http://${name}/graphql`, sdl: TOY_SDL[name] })),
);
