import { getVariableValues, GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { jsonFault, type JsonFault } from './json-fault';
import { misplacedNulls, type OperationOfDocument } from './misplaced-nulls';

const FAULTS: Readonly<Record<JsonFault, string>> = {
  BEYOND_DOUBLES: 'The variables have a number that is larger than an IEEE 754 double can be.',
  TOO_DEEP: 'The variables have lists or objects within one another more than 100 levels deep.',
};

/** What is wrong with variables is told this many times; a body has room for hundreds of thousands. */
export const MOST_VARIABLE_ERRORS = 20;

export type CoercedVariables = ReturnType<typeof getVariableValues>;

interface AskedOperation extends OperationOfDocument {
  readonly request: { readonly variables?: Readonly<Record<string, unknown>> | undefined };
}

interface Known extends AskedOperation {
  readonly found: CoercedVariables;
}

/** By the variables as they came, which stay the same object as long as a question lasts. */
const known = new WeakMap<object, Known>();

/**
 * The variables of a request as its operation means them, or what is wrong with them. Of a batch that takes time: it is done once, by the
 * first who asks.
 *
 * @param hideSuggestions whether messages keep quiet of similar names that the schema has
 */
export function coercedVariables(asked: AskedOperation, hideSuggestions = true): CoercedVariables {
  const { schema, document, operation, request } = asked;
  const given = request.variables ?? {};
  const before = known.get(given);
  if (before?.operation === operation && before.schema === schema) return before.found;
  const fault = jsonFault(given);
  const found = fault ? { errors: [unsound(fault)] } : coerced(asked, given, hideSuggestions);
  known.set(given, { schema, document, operation, request, found });
  return found;
}

function coerced(
  asked: AskedOperation,
  given: Readonly<Record<string, unknown>>,
  hideSuggestions: boolean,
): CoercedVariables {
  const { schema, operation } = asked;
  const found = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
    maxErrors: MOST_VARIABLE_ERRORS,
    hideSuggestions,
  });
  const errors = found.coerced ? misplacedNulls(asked, found.coerced) : [];
  return errors.length > 0 ? { errors } : found;
}

/** Also in a variable that the operation does not declare: the receipt states a hash of all. */
function unsound(fault: JsonFault): GraphQLError {
  return new GraphQLError(FAULTS[fault], { extensions: { code: ERROR_CODE.BAD_USER_INPUT } });
}
