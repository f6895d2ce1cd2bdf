import { ApolloGateway, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { operationFromDocument } from '@apollo/federation-internals';
import { composeSupergraph } from '@aeo-hub/schema';
import fc from 'fast-check';
import {
  getOperationAST,
  graphql,
  parse,
  print,
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql';
import { canonicalDocument, type CanonicalDocument } from '../../gateway/src/canonical/canonical-document';
import { forbidApolloTelemetry } from '../../gateway/src/config';
import { executeOperation } from '../../gateway/src/execution/execute-operation';
import { stepOfPlan } from '../../gateway/src/execution/plan-step';
import { plannedOperation } from '../../gateway/src/execution/planned-operation';
import { decidedDocument } from '../../gateway/src/planning/decided-document';
import type { Executor } from '../../gateway/src/planning/with-executor';
import { Course } from '../../gateway/src/question/course';
import type { Question } from '../../gateway/src/question/question';
import { SupergraphInForce } from '../../gateway/src/supergraph/supergraph-in-force';
import { randomQuery, type RandomQuery } from '../random/random-query';
import { PORT_SDL, PORT_VALUES, portSubgraph, type PortSubgraph } from './port-world';
import { spoiled, type Said } from './spoiled-answer';

/** 10,000 with `npm run test:long`. */
const QUERIES = process.env['TEST_LONG'] ? 10_000 : 300;

const { supergraphSdl } = composeSupergraph(
  Object.entries(PORT_SDL).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl })),
);

interface Asked {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: unknown;
}

forbidApolloTelemetry();

describe('the executor of plans', () => {
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => ({
      process: ({ request: { query = '', variables } }: GraphQLDataSourceProcessOptions) => say(name, query, variables),
    }),
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  const subgraphs = new Map(Object.keys(PORT_SDL).map((name) => [name, portSubgraph(name as PortSubgraph)]));
  let schema: GraphQLSchema;
  let theirs: Executor;
  let ours: Executor;
  /** Null: they say nothing wrong. */
  let seed: number | null = null;
  let asked: Asked[] = [];

  beforeAll(async () => {
    gateway.onSchemaLoadOrUpdate(({ apiSchema }) => (schema = apiSchema));
    const { executor } = await gateway.load();
    theirs = executor;
    ours = ourExecutor();
  });

  afterAll(() => gateway.stop());

  afterEach(() => (seed = null));

  test("asks and answers as Apollo's gateway does, whatever the subgraphs say", async () => {
    let faults = 0;
    await fc.assert(
      fc.asyncProperty(
        randomQuery(gateway.schema as GraphQLSchema, PORT_VALUES),
        fc.nat(),
        async (query, faultSeed) => {
          seed = faultSeed;
          // Apollo's own planner confuses some aliases with fields: it is asked without any of the client's.
          const canonical = canonicalQuery(query);
          const expected = await answered(theirs, canonical);
          const found = await answered(ours, canonical);
          expect({ data: found.data, asked: found.asked }).toEqual({ data: expected.data, asked: expected.asked });
          // Each once: by ours an error is reported under each name, and of what is missing it says so too.
          expect(found.errors.filter(({ code }) => code !== 'ANSWER_INCOMPLETE')).toEqual(expected.errors);
          if (expected.isPartMissing) expect(found.errors).not.toEqual([]);
          if (expected.errors.length > 0 || expected.isPartMissing) faults += 1;
        },
      ),
      { numRuns: QUERIES },
    );
    // Enough of the answers had something wrong with them.
    expect(faults).toBeGreaterThan(QUERIES / 20);
  }, 3_600_000);

  test('tells of an error where in the answer it is, also where not all of a list was asked about', async () => {
    const query = '{ find(text: "") { ... on Port { code berths { number } } } }';
    const { data, errors } = await ours(requestOf({ query, variables: {} }));
    const found = data?.['find'] as readonly { code?: string; berths?: unknown }[] | undefined;
    const at = found?.findIndex(({ code, berths }) => code !== undefined && berths === null);
    expect(errors?.map(({ path }) => path)).toEqual([['find', at, 'berths']]);
  });

  function supergraph(): SupergraphInForce {
    const { queryPlanner, supergraphSdl: sdl = '' } = gateway.__testing();
    if (!queryPlanner) throw new Error('The gateway has taken no supergraph.');
    return new SupergraphInForce(sdl, schema, queryPlanner.supergraph);
  }

  /** The same operation with its conditions resolved, and without a name of its client's. */
  function canonicalQuery({ query, variables }: RandomQuery): RandomQuery {
    const document = decidedDocument(parse(query), variables);
    return { query: print(canonicalOf(document).document), variables: {} };
  }

  function canonicalOf(document: DocumentNode): CanonicalDocument {
    const operation = getOperationAST(document);
    if (!operation) throw new Error('There is no operation.');
    return canonicalDocument(supergraph().names, document, operation);
  }

  function ourExecutor(): Executor {
    const { queryPlanner } = gateway.__testing();
    if (!queryPlanner) throw new Error('The gateway has taken no supergraph.');
    return async ({ document, request: { variables = {} }, context }) => {
      const canonical = canonicalOf(document);
      const operation = operationFromDocument(queryPlanner.supergraph.apiSchema(), canonical.document);
      const step = stepOfPlan(queryPlanner.buildQueryPlan(operation), supergraph().isOfType);
      const planned = plannedOperation(step, { document, operationName: null, canonical, supergraph: supergraph() });
      const { result } = await executeOperation(planned, {
        variables,
        question: context as Question,
        ask: ({ name }, call) => say(name, call.query, call.variables),
      });
      return result;
    };
  }

  async function answered(execute: Executor, query: RandomQuery) {
    asked = [];
    const result = await execute(requestOf(query));
    const missing = (result.extensions?.['valueCompletion'] ?? []) as readonly unknown[];
    const errors = new Map((result.errors ?? []).map((error) => [JSON.stringify(told(error)), told(error)]));
    return {
      // In the order of the document, as the specification has it; Apollo's executor puts fragments first.
      data: JSON.parse(JSON.stringify(result.data ?? null)) as unknown,
      errors: [...errors].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, error]) => error),
      // Of an object with several such parts only the first is told, and which that is goes by the order.
      isPartMissing: missing.length > 0,
      asked: asked.map((call) => JSON.stringify(call)).toSorted(),
    };
  }

  function requestOf({ query, variables }: RandomQuery): Parameters<Executor>[0] {
    const document = parse(query);
    const request = { query, variables };
    const question = { language: 'en', course: new Course() };
    const context = {
      request,
      document,
      operation: getOperationAST(document),
      schema,
      queryHash: query,
      context: question,
    };
    return { ...context, logger: console, metrics: {} } as unknown as Parameters<Executor>[0];
  }

  async function say(subgraph: string, query: string, variables: unknown): Promise<Said> {
    asked.push({ subgraph, query, variables });
    const of = subgraphs.get(subgraph);
    if (!of) throw new Error(`There is no subgraph ${subgraph}.`);
    const result = await graphql({ schema: of, source: query, variableValues: Object(variables) });
    const said = JSON.parse(JSON.stringify(result)) as Said;
    if (seed === null) return said;
    return spoiled(said, `${seed} ${subgraph} ${query} ${JSON.stringify(variables)}`);
  }
});

function told({ message, extensions }: Partial<GraphQLError>) {
  return { message, code: extensions?.['code'], subgraph: extensions?.['serviceName'] };
}
