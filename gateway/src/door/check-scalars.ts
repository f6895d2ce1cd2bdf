import { CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar } from '@aeo-hub/core/scalars';
import { GraphQLError, isScalarType, type GraphQLScalarType, type GraphQLSchema, type ValueNode } from 'graphql';

/**
 * Gives a composed schema, which knows scalars by name alone, the hub's own checks: a malformed date is refused where it stands in
 * the query, before any subgraph is asked.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const scalar of [CountryCodeScalar, DateScalar, DateTimeScalar, PartialDateScalar]) {
    const known = schema.getType(scalar.name);
    if (!isScalarType(known)) continue;
    known.parseValue = scalar.parseValue;
    known.parseLiteral = (node) => parsedLiteral(scalar, node);
  }
}

function parsedLiteral(scalar: GraphQLScalarType, node: ValueNode): unknown {
  try {
    return scalar.parseLiteral(node);
  } catch (error) {
    // GraphQL adds the place to an error of its own making only.
    throw error instanceof GraphQLError ? new GraphQLError(error.message, { nodes: node }) : error;
  }
}
