import { PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import {
  execute,
  getNamedType,
  GraphQLError,
  parse,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { ErrorCode } from '../answer/error-code';
import type { SubgraphRequest } from '../transport/subgraph-transport';

/** What is said of a field that the subgraph would have had to answer. */
export interface Unavailable {
  readonly message: string;
  readonly code: ErrorCode;
}

/**
 * Stands in for a subgraph that answers for programs and gives no answer: the subgraph's own schema, in which every standing says
 * UNAVAILABLE. The very operation that the subgraph was sent is executed here, so that any selection, alias or fragment gets a well-typed
 * answer, and an outage is a value that no reader can take for a no. What else the subgraph resolves is an error.
 */
export class StandIn {
  private readonly programOf: ReadonlyMap<string, ProgramCode>;

  constructor(
    private readonly schema: GraphQLSchema,
    /** Those that the subgraph answers for. */
    readonly programs: readonly ProgramCode[],
  ) {
    this.programOf = new Map(programs.map((code) => [PROGRAMS[code].standingType, code]));
  }

  /** Answers a read; there is no stand-in for a mutation. @param unavailable the error of a field that is not a standing */
  async execute(
    { query, variables, operationName }: SubgraphRequest,
    unavailable: Unavailable,
  ): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    return execute({
      schema: this.schema,
      document: parse(query, { noLocation: true }),
      variableValues: variables,
      operationName,
      contextValue: unavailable,
      fieldResolver: this.resolve,
      typeResolver: typeNameOf,
    }) as Promise<FormattedExecutionResult<Record<string, unknown>>>;
  }

  private readonly resolve: GraphQLFieldResolver<unknown, Unavailable> = (
    source,
    { representations },
    unavailable,
    info,
  ) => {
    if (info.fieldName === '_entities') return representations;
    const standingType = getNamedType(info.returnType).name;
    const program = this.programOf.get(standingType);
    if (program) return { __typename: standingType, program, outcome: 'UNAVAILABLE', memberships: [], dataAsOf: null };
    if (isRecord(source) && Object.hasOwn(source, info.fieldName)) return source[info.fieldName];
    throw new GraphQLError(unavailable.message, { extensions: { code: unavailable.code } });
  };
}

function typeNameOf(value: unknown): string | undefined {
  const name = isRecord(value) ? value['__typename'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
