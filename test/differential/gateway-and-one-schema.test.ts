import { EVERYBODY } from '@aeo-hub/core/access';
import { createLogger } from '@aeo-hub/core/log';
import { GatewayServer, readConfig, TrustedDocuments, type SubgraphTransport } from '@aeo-hub/gateway';
import { composeSupergraph } from '@aeo-hub/schema';
import fc from 'fast-check';
import { Writable } from 'node:stream';
import { execute, graphql, parse, type ExecutionResult, type GraphQLFieldResolver } from 'graphql';
import { GENEROUS_LIMITS } from '../hub/generous-limits';
import { PORT_SDL, PORT_VALUES, portSubgraph, RESOLVERS, type PortSubgraph } from './port-world';
import { randomQuery, type RandomQuery } from '../random/random-query';
import { wildAliases } from '../random/wild-aliases';

/** 10,000 with `npm run test:long`. */
const QUERIES = process.env['TEST_LONG'] ? 10_000 : 500;

const { supergraphSdl, api } = composeSupergraph(
  Object.entries(PORT_SDL).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl })),
);

/** Of all types of all subgraphs: clients cannot see some of them. */
const FIELD_NAMES = Object.values(PORT_SDL).flatMap((sdl) => sdl.match(/\w+(?=(\([^)]*\))?:)/g) ?? []);

interface Answer {
  readonly data: unknown;
  readonly codes: readonly unknown[];
}

describe('the gateway over several subgraphs', () => {
  let gateway: GatewayServer;

  beforeAll(async () => {
    gateway = await GatewayServer.start({
      config: GENEROUS,
      supergraphSdl,
      transportTo: ({ name }) => inProcess(name as PortSubgraph),
      access: { identify: async () => ({ caller: EVERYBODY, issuer: null, subject: null }) },
      audit: null,
      dependencies: [],
      receipts: null,
      publicKeys: [],
      rates: { count: async () => null },
      documents: new TrustedDocuments([]),
      logger: createLogger('silent', new Writable()),
    });
  });

  afterAll(() => gateway.close());

  test('answers whatever is asked as one schema with everything in it does', async () => {
    await fc.assert(
      fc.asyncProperty(wildAliases(api, FIELD_NAMES, randomQuery(api, PORT_VALUES)), async ({ wild, variables }) => {
        const asked = { query: wild, variables };
        expect(await byTheGateway(asked)).toEqual(await byOneSchema(asked));
      }),
      { numRuns: QUERIES },
    );
  }, 3_600_000);

  test('answers what stands beside a field that a condition leaves out', async () => {
    const query = `query ($yes: Boolean!) { port(code: "VAN") {
      ... on Port { dues @skip(if: $yes) } berths { number } ...Shut
    } }
    fragment Shut on Port { dues @include(if: false) }`;
    const asked = { query, variables: { yes: true } };
    const berths = [{ number: 1 }, { number: 2 }];
    expect(await byTheGateway(asked)).toEqual({ data: { port: { berths } }, codes: [] });
  });

  async function byTheGateway(asked: RandomQuery): Promise<Answer> {
    const response = await fetch(`${gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asked),
    });
    return answerOf((await response.json()) as ExecutionResult);
  }
});

/** Written another way: no plan and no subgraphs, each field is worked out where it stands. */
async function byOneSchema({ query, variables }: RandomQuery): Promise<Answer> {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _, info) => {
    const resolve = RESOLVERS[info.parentType.name]?.[info.fieldName];
    return resolve ? resolve(source as never, args as never) : Object(source)[info.fieldName];
  };
  const typeResolver = (value: unknown) => String(Object(value)['__typename']);
  const result = await execute({
    schema: api,
    document: parse(query),
    variableValues: variables,
    fieldResolver,
    typeResolver,
  });
  return answerOf(result);
}

/** What a client sees: the data, and which errors there are, each once, since a plan may come to a place by several ways. */
function answerOf({ data = null, errors = [] }: ExecutionResult): Answer {
  const codes = new Set(errors.map(({ extensions }) => extensions['code']));
  return { data: JSON.parse(JSON.stringify(data)), codes: [...codes].toSorted() };
}

function inProcess(name: PortSubgraph): SubgraphTransport {
  const schema = portSubgraph(name);
  return {
    execute: async ({ query, variables }) => {
      const result = await graphql({ schema, source: query, variableValues: variables });
      return JSON.parse(JSON.stringify(result));
    },
    close: async () => undefined,
  };
}

const GENEROUS = {
  host: '127.0.0.1',
  port: 0,
  questionTimeoutMs: 30_000,
  subgraphTimeoutMs: 10_000,
  drainTimeoutMs: 5_000,
  drainGraceMs: 0,
  // What is compared is how questions are answered, not which.
  limits: readConfig(GENEROUS_LIMITS).limits,
  isProduction: false,
  carrierDocuments: 'any' as const,
  trustedProxies: [],
  tls: null,
  clientCertProxies: [],
  metrics: null,
  warmUp: false,
  metricsHosts: [],
  logSalt: null,
};
