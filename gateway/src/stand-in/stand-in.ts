import { PROGRAM_CODES, PROGRAMS, type ProgramCode } from '@aeo-hub/core/program';
import {
  execute,
  getNamedType,
  isObjectType,
  parse,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import type { SubgraphRequest } from '../transport/subgraph-transport';

/** The interface of what a program says of a company. */
const STANDING = 'ProgramStanding';

/**
 * Stands in for a program that gives no answer: the program's own schema, in which every standing says UNAVAILABLE. The very
 * operation that the program was sent is executed here, so that any selection, alias or fragment gets a well-typed answer, and an
 * outage is a value that no reader can take for a no.
 */
export class StandIn {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly program: ProgramCode,
  ) {}

  /** Answers a read; a recording nobody can stand in for. */
  async execute({
    query,
    variables,
    operationName,
  }: SubgraphRequest): Promise<FormattedExecutionResult<Record<string, unknown>>> {
    return execute({
      schema: this.schema,
      document: parse(query, { noLocation: true }),
      variableValues: variables,
      operationName,
      fieldResolver: this.resolve,
      typeResolver: typeNameOf,
    }) as Promise<FormattedExecutionResult<Record<string, unknown>>>;
  }

  private readonly resolve: GraphQLFieldResolver<unknown, unknown> = (source, { representations }, _, info) => {
    if (info.fieldName === '_entities') return representations;
    const type = getNamedType(info.returnType);
    if (isObjectType(type) && type.getInterfaces().some(({ name }) => name === STANDING)) {
      return { __typename: type.name, program: this.program, outcome: 'UNAVAILABLE', memberships: [], dataAsOf: null };
    }
    return isRecord(source) ? source[info.fieldName] : null;
  };
}

/** The program that a subgraph is; null of a subgraph that is none. */
export function programOf(subgraph: string): ProgramCode | null {
  return PROGRAM_CODES.find((code) => PROGRAMS[code].folder === subgraph) ?? null;
}

function typeNameOf(value: unknown): string | undefined {
  const name = isRecord(value) ? value['__typename'] : undefined;
  return typeof name === 'string' ? name : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
