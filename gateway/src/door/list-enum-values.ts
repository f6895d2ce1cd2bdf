import { GraphQLEnumType, GraphQLError, type GraphQLSchema } from 'graphql';
import { shortenedMessage } from '../answer/shortened-message';

/** Longest list of values in a message, in characters: the whole message stays under what `shortenedMessage` allows. */
const LONGEST_LIST = 420;
/** Longest description of the mistake, which quotes what the caller sent. */
const LONGEST_MISTAKE = 200;

/**
 * Has every enum of a schema name its values where a caller writes another one. Clients that cannot ask for introspection, as in
 * production, learn from the message what they may write. The schema is the one for clients: it has no @inaccessible values.
 */
export function listEnumValues(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!(type instanceof GraphQLEnumType) || type.name.startsWith('__')) continue;
    const { parseValue, parseLiteral } = GraphQLEnumType.prototype;
    // The list makes a suggestion needless.
    type.parseValue = (value) => withList(type, () => parseValue.call(type, value, true));
    type.parseLiteral = (node, variables) => withList(type, () => parseLiteral.call(type, node, variables, true));
  }
}

function withList(type: GraphQLEnumType, parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const mistake = shortenedMessage(error.message, LONGEST_MISTAKE);
    throw new GraphQLError(`${mistake} Write one of ${valuesOf(type)}.`, { nodes: error.nodes ?? null });
  }
}

function valuesOf(type: GraphQLEnumType): string {
  const { names, left } = listedValues(type);
  return names.join(', ') + (left > 0 ? ` and ${left} more` : '');
}

/** The first values of an enum, as many as a message has room for, and how many are left. */
export function listedValues(type: GraphQLEnumType): { readonly names: readonly string[]; readonly left: number } {
  const names = type.getValues().map(({ name }) => name);
  let length = 0;
  const listed = names.filter((name) => (length += name.length + 2) <= LONGEST_LIST);
  return { names: listed, left: names.length - listed.length };
}
