import { compiledExecution } from '@aeo-hub/core/execution';
import fc from 'fast-check';
import {
  execute,
  getOperationAST,
  parse,
  print,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { decidedDocument } from '../../gateway/src/planning/decided-document';
import { randomQuery, type RandomQuery } from '../random/random-query';
import { PORT_SDL, PORT_VALUES, portSubgraph, type PortSubgraph } from './port-world';
import { THROWN, unreliable, type Reliability } from './unreliable-resolvers';

/** 10,000 with `npm run test:long`. */
const QUERIES = process.env['TEST_LONG'] ? 10_000 : 300;

const REPRESENTATIONS = [
  ...['t1', 't2', 't3', 'none'].map((id) => ({ __typename: 'Tug', id })),
  ...['f1', 'f2'].map((id) => ({ __typename: 'Ferry', id })),
  ...['VAN', 'LAX', 'VER'].map((code) => ({ __typename: 'Port', code, tonnage: { net: 7 } })),
];
const MATERIAL = { ...PORT_VALUES, values: { ...PORT_VALUES.values, representations: REPRESENTATIONS } };

describe.each(Object.keys(PORT_SDL) as PortSubgraph[])('the compiled execution of the %s', (name) => {
  const schema = unreliable(portSubgraph(name));

  test.each([
    ['as the gateway writes it', decidedDocument],
    ['with conditions', (document: DocumentNode) => document],
  ])(
    'answers as graphql-js does, whatever is asked, %s, and whatever the resolvers do',
    async (_, written) => {
      let faults = 0;
      const ours = await executorOf(schema);
      await fc.assert(
        fc.asyncProperty(randomQuery(schema, MATERIAL), fc.nat(), async ({ query, variables }, seed) => {
          const document = written(parse(query), variables);
          // graphql-js leaves a rejection unheard of where another part of the list fails at once: to it all is told later.
          const calm = { seed, isHurried: false };
          const asked = { schema, document, variableValues: variables };
          const expected = told(await execute({ ...asked, contextValue: calm }));
          // The first time it is not compiled yet.
          expect(told(await ours(document, variables, calm))).toEqual(expected);
          // What has conditions never is.
          const hurried = { seed, isHurried: !print(document).includes('@') };
          expect(told(await ours(document, variables, hurried))).toEqual(expected);
          if (expected.missing.size > 0) faults += 1;
        }),
        { numRuns: QUERIES },
      );
      // Enough of the answers had something wrong with them.
      expect(faults).toBeGreaterThan(QUERIES / 20);
    },
    900_000,
  );

  test.each([{}, { yes: null }, { yes: 'perhaps' }])('refuses variables as graphql-js does: %j', async (variables) => {
    const document = parse('query ($yes: Boolean!) { again: __typename @include(if: $yes) }');
    const ours = await executorOf(schema);
    const expected = await execute({ schema, document, variableValues: variables });
    expect(expected.errors).toHaveLength(1);
    for (const _ of ['first', 'again']) expect(await ours(document, variables)).toEqual(expected);
  });
});

async function executorOf(schema: GraphQLSchema) {
  const { executor } = await compiledExecution(schema).load({ apollo: {} });
  if (!executor) throw new Error('There is no executor.');
  return (document: DocumentNode, variables: RandomQuery['variables'], context?: Reliability) => {
    const operation = getOperationAST(document);
    return executor({ document, operation, operationName: null, request: { variables }, context } as never);
  };
}

interface Told {
  readonly data: unknown;
  /** Where in the data something is missing for an error: be it for one that is told, or for another below. */
  readonly missing: ReadonlySet<string>;
  /** Those of what itself is missing. Which of several are told of the parts of something missing is for the executor. */
  readonly errors: readonly string[];
}

/** What an answer says. The executors' own errors have words of their own. */
function told({ data, errors = [] }: ExecutionResult): Told {
  const own = errors.filter(({ path = [] }) => missingPart(data, path) === JSON.stringify(path));
  return {
    data: JSON.parse(JSON.stringify({ data })) as unknown,
    missing: new Set(errors.map(({ path = [] }) => missingPart(data, path))),
    errors: own
      .map(({ message, path, extensions, originalError }) => {
        const theirs = THROWN.includes(message) ? { message, of: originalError?.message } : {};
        return JSON.stringify({ path, extensions, ...theirs });
      })
      .toSorted(),
  };
}

/** The part of an error's place that the data has: where it ends, null stands for all that was below. */
function missingPart(data: unknown, path: readonly (string | number)[]): string {
  let length = 0;
  for (let value = data; value !== null && length < path.length; length += 1) value = Object(value)[path[length] ?? ''];
  return JSON.stringify(path.slice(0, length));
}
