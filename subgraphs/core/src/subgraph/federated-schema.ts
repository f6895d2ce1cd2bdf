import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { checkEntities } from './checked-entities';
import type { RequestContext } from './request-context';
import type { SubgraphDefinition } from './subgraph-definition';

/** type-graphql has no place for a directive on the schema itself, so the link to federation is put in front as text. */
const FEDERATION_LINK = `extend schema @link(
  url: "https://specs.apollo.dev/federation/v2.9"
  import: ["@key", "@external", "@requires", "@shareable", "@inaccessible"]
)`;

/** Nor one for descriptions of the root types. */
const ROOT_DESCRIPTIONS = {
  Query:
    'Every question that the hub answers. Each is asked at one point in time: today, unless `asOf` or `on` says another.',
  Mutation:
    'What officers record of members of their own program, one fact at a time, under the same guards as the program’s files. To send the same twice does no harm.',
} as const;

export interface FederatedSchema {
  readonly schema: GraphQLSchema;
  /** The subgraph's own SDL, as composition reads it. */
  readonly sdl: string;
}

/** The executable schema of a subgraph from its decorated classes; needs no database. */
export async function buildFederatedSchema<Context extends RequestContext>(
  definition: SubgraphDefinition<Context>,
): Promise<FederatedSchema> {
  const decorated = await buildSchema({
    resolvers: definition.resolvers,
    orphanedTypes: [...definition.orphanedTypes],
    validate: false,
    // The check would refuse a schema whose Query has no field, as a program's has until federation adds its own.
    skipCheck: true,
  });
  const printed = printSchemaWithDirectives(decorated).replaceAll(
    /^type (Query|Mutation) \{/gm,
    (type, root: keyof typeof ROOT_DESCRIPTIONS) => `"${ROOT_DESCRIPTIONS[root]}"\n${type}`,
  );
  const sdl = `${FEDERATION_LINK}\n\n${printed}\n`;
  const typeDefs: DocumentNode = parse(sdl);
  const schema = buildSubgraphSchema({ typeDefs, resolvers: resolversOf(decorated, definition) });
  checkEntities(schema);
  return { schema, sdl };
}

type Resolvers = NonNullable<Extract<Parameters<typeof buildSubgraphSchema>[0], { typeDefs: unknown }>['resolvers']>;

function resolversOf<Context extends RequestContext>(
  decorated: GraphQLSchema,
  { references = {} }: SubgraphDefinition<Context>,
): Resolvers {
  const resolvers = createResolversMap(decorated) as Record<string, object>;
  for (const [type, resolveReference] of Object.entries(references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: resolveReference };
  }
  return resolvers as Resolvers;
}
