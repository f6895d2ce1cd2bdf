import { GraphQLError } from 'graphql';

/** Null, of whose reason an error tells already. */
export const TOLD = Symbol('null that an error tells of');

/** Null where there may be none: what it is part of is null too. */
export const FORBIDDEN = Symbol('null where there may be none');

/** Makes of what subgraphs have said what the client is answered: a value, null, or one of the two above. */
export type Complete = (said: unknown, completion: Completion) => unknown;

/** One answer in the making. */
export class Completion {
  readonly errors: GraphQLError[] = [];
  /** Where in the answer it is. */
  readonly path: (string | number)[] = [];

  /** Tells of something that cannot stand here. */
  refuse(message: string): typeof TOLD {
    this.errors.push(new GraphQLError(message, { path: [...this.path], extensions: { code: 'INVALID_GRAPHQL' } }));
    return TOLD;
  }
}
