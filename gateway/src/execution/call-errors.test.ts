import { composeSupergraph } from '@aeo-hub/schema';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { getOperationAST, parse, type FormattedExecutionResult } from 'graphql';
import { canonicalDocument } from '../canonical/canonical-document';
import { Course } from '../question/course';
import type { Question } from '../question/question';
import { SupergraphInForce } from '../supergraph/supergraph-in-force';
import type { AnsweredObject } from './answered-object';
import { executeOperation } from './execute-operation';
import { stepOfPlan } from './plan-step';
import { plannedOperation } from './planned-operation';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])';
const SDL = {
  harbour: 'type Query { port: Port ports: [Port!]! tide: Int } type Port @key(fields: "id") { id: ID! name: String }',
  crane: 'type Query { cranes: Int } type Port @key(fields: "id") { id: ID! lifts: Int spare: Int }',
  pilot: 'type Port @key(fields: "id") { id: ID! pilots: Int } type Query { tugs: Int }',
  toll: 'type Port @key(fields: "id") { id: ID! lifts: Int @external due: Int @requires(fields: "lifts") }',
};

const { supergraphSdl } = composeSupergraph(
  Object.entries(SDL).map(([name, sdl]) => ({ name, url: `http://${name}/graphql`, sdl: `${LINK} ${sdl}` })),
);
const supergraph = Supergraph.build(supergraphSdl);
const inForce = new SupergraphInForce(supergraphSdl, supergraph.apiSchema().toGraphQLJSSchema(), supergraph);
const planner = new QueryPlanner(supergraph);

type Response = FormattedExecutionResult<AnsweredObject>;
type Responses = Partial<Record<keyof typeof SDL, Response>>;

async function execute(query: string, responses: Responses) {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  const canonical = canonicalDocument(inForce.names, document, operation);
  const plan = planner.buildQueryPlan(operationFromDocument(supergraph.apiSchema(), canonical.document));
  const step = stepOfPlan(plan, inForce.isOfType);
  const planned = plannedOperation(step, { document, operationName: null, canonical, supergraph: inForce });
  const { result } = await executeOperation(planned, {
    variables: {},
    question: { language: 'en', course: new Course() } as unknown as Question,
    ask: async ({ name }) => structuredClone(responses[name as keyof typeof SDL] ?? { data: {} }),
  });
  const errors = (result.errors ?? []).map(
    ({ path = [], extensions }) => `${String(extensions['code'])} at ${path.join('.')}`,
  );
  return { data: JSON.parse(JSON.stringify(result.data)) as unknown, errors };
}

const PORT = { __typename: 'Port', id: 'p' };
const REFUSED = [{ message: 'No.', extensions: { code: 'X' } }];

describe('an error without a path', () => {
  const harbour = { data: { port: PORT } };

  test.each<[string, Response]>([
    ['without data', { data: null, errors: REFUSED }],
    [
      'about all entities',
      { data: null, errors: [{ message: 'No.', path: ['_entities'], extensions: { code: 'X' } }] },
    ],
    [
      'about one entity',
      { data: { _entities: [null] }, errors: [{ ...REFUSED[0], message: 'No.', path: ['_entities', 0] }] },
    ],
  ])('%s explains the fields of its call, and not what another subgraph leaves out', async (_, crane) => {
    expect(
      await execute('{ p: port { lifts pilots } }', { harbour, crane, pilot: { data: { _entities: [{}] } } }),
    ).toEqual({
      data: { p: { lifts: null, pilots: null } },
      errors: ['X at p', 'ANSWER_INCOMPLETE at p.pilots'],
    });
  });

  test('does not explain a field of the root that another subgraph leaves out', async () => {
    const responses = { harbour: { data: {} }, crane: { data: null, errors: REFUSED } };
    expect(await execute('{ c: cranes t: tide }', responses)).toEqual({
      data: { c: null, t: null },
      errors: ['X at ', 'ANSWER_INCOMPLETE at t'],
    });
  });

  test('explains a field that requires what its call asked for', async () => {
    expect(await execute('{ port { due } }', { harbour, crane: { data: null, errors: REFUSED } })).toEqual({
      data: { port: { due: null } },
      errors: ['X at port'],
    });
  });

  test('about entities of a list is reported once, at the list', async () => {
    const ports = { data: { ports: [PORT, { ...PORT, id: 'q' }] } };
    expect(await execute('{ ports { lifts } }', { harbour: ports, crane: { data: null, errors: REFUSED } })).toEqual({
      data: { ports: [{ lifts: null }, { lifts: null }] },
      errors: ['X at ports'],
    });
  });
});

describe('an entity that one subgraph does not have', () => {
  const harbour = { data: { port: PORT } };
  const crane = { data: { _entities: [null] } };

  test('has null for the fields of that subgraph only: what another leaves out is reported', async () => {
    expect(
      await execute('{ port { lifts pilots } }', { harbour, crane, pilot: { data: { _entities: [{}] } } }),
    ).toEqual({
      data: { port: { lifts: null, pilots: null } },
      errors: ['ANSWER_INCOMPLETE at port.pilots'],
    });
  });

  test('has null for a field that requires one of that subgraph', async () => {
    expect(await execute('{ port { due } }', { harbour, crane })).toEqual({
      data: { port: { due: null } },
      errors: [],
    });
  });
});
