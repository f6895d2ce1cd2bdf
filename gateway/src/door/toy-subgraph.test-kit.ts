import { DateScalar } from '@aeo-hub/core/scalars';
import type { RequestEnvelope } from '@aeo-hub/core/subgraph';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, GraphQLError, parse, type FormattedExecutionResult } from 'graphql';
import type { SubgraphRequest, SubgraphTransport } from '../transport/subgraph-transport';

export type ToyName = 'harbour' | 'crane';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@inaccessible"])\n';

export const TOY_SDL: Readonly<Record<ToyName, string>> = {
  harbour: `${LINK}
    scalar Date
    type Query {
      ship(id: ID!, on: Date): Ship
      ships(ids: [ID!]!): [Ship!]!
      language: String
      requestId: String
      berth: Int
      leak: Int
      hollow: Hollow
      flags(of: [FlagInput!]!): String
    }
    enum Flag { CA US SECRET @inaccessible }
    input FlagInput { flag: Flag! }
    type Mutation { moor(id: ID!): Ship }
    type Ship @key(fields: "id") { id: ID! name: String! fleet: [Ship!]! }
    type Hollow @key(fields: "id") { id: ID! }
  `,
  crane: `${LINK}
    type Ship @key(fields: "id") { id: ID! lifts: Int spareLifts: Int }
    type Hollow @key(fields: "id") { id: ID! filling: String! }
  `,
};

const RESOLVERS = {
  harbour: {
    Date: DateScalar,
    Query: {
      ship: (_: unknown, { id }: { id: string }) => ship(id),
      ships: (_: unknown, { ids }: { ids: readonly string[] }) => ids.map(ship),
      language: (_: unknown, __: unknown, { language }: RequestEnvelope) => language,
      requestId: (_: unknown, __: unknown, { requestId }: RequestEnvelope) => requestId,
      berth: () => {
        throw new GraphQLError('The berth is taken.', { extensions: { code: 'BERTH_TAKEN', host: 'db.internal' } });
      },
      leak: () => {
        throw new Error('connect ECONNREFUSED 10.0.0.7:5432 (/srv/hub/secret)');
      },
      flags: (_: unknown, { of }: { of: readonly { flag: string }[] }) => of.map(({ flag }) => flag).join(' '),
      hollow: () => ({ __typename: 'Hollow', id: 'h' }),
    },
    Mutation: { moor: (_: unknown, { id }: { id: string }) => ship(id) },
    Ship: { fleet: ({ id }: { id: string }) => [ship(`${id}'s`)] },
  },
  crane: {
    Ship: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      lifts: ({ id }: { id: string }) => {
        if (id === 'sunk') throw new GraphQLError('It sank.', { extensions: { code: 'SUNK' } });
        return id.length;
      },
      spareLifts: () => 0,
    },
    Hollow: { __resolveReference: () => null },
  },
};

type SubgraphModule = Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>;

function ship(id: string): object {
  return { __typename: 'Ship', id, name: `Ship ${id}` };
}

/** A subgraph that answers in this process and remembers what it was asked. */
export class ToySubgraph implements SubgraphTransport {
  readonly requests: SubgraphRequest[] = [];
  closed = false;
  private readonly schema;

  constructor(name: ToyName) {
    const resolvers = RESOLVERS[name] as NonNullable<SubgraphModule['resolvers']>;
    this.schema = buildSubgraphSchema({ typeDefs: parse(TOY_SDL[name]), resolvers });
  }

  async execute(
    request: SubgraphRequest,
    envelope: RequestEnvelope,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    this.requests.push(request);
    const { query: source, variables } = request;
    const result = await graphql({ schema: this.schema, source, variableValues: variables, contextValue: envelope });
    return JSON.parse(JSON.stringify(result));
  }

  /** Ids in the order sent, of the last entity call. */
  lastIds(): unknown[] {
    const representations = this.requests.at(-1)?.variables?.['representations'];
    return Array.isArray(representations) ? representations.map(({ id }) => id) : [];
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

/** Instead of a subgraph: whatever a test wants to happen. */
export function badTransport(execute: SubgraphTransport['execute']): SubgraphTransport {
  return { execute, close: async () => {} };
}
