import type { Language, Localized } from '@aeo-hub/core/language';
import { getVariableValues, GraphQLError } from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { jsonFault, type JsonFault } from './json-fault';
import { variableErrors } from './variable-errors';
import { misplacedNulls, type OperationOfDocument } from './misplaced-nulls';

const FAULTS: Readonly<Record<JsonFault, Localized>> = {
  BEYOND_DOUBLES: {
    en: 'The variables have a number that is larger than an IEEE 754 double can be.',
    fr: 'Les variables contiennent un nombre plus grand qu’un flottant double IEEE 754.',
    es: 'Las variables contienen un número mayor que un doble IEEE 754.',
  },
  TOO_DEEP: {
    en: 'The variables have lists or objects within one another more than 100 levels deep.',
    fr: 'Les variables ont des listes ou des objets imbriqués sur plus de 100 niveaux.',
    es: 'Las variables tienen listas u objetos anidados en más de 100 niveles.',
  },
};

/** What is wrong with variables is told this many times; a body has room for hundreds of thousands. */
export const MOST_VARIABLE_ERRORS = 20;

export type CoercedVariables = ReturnType<typeof getVariableValues>;

/** How the mistakes of variables are worded. */
export interface Wording {
  readonly language: Language;
  /** Whether messages leave out similar names that the schema has. */
  readonly hideSuggestions: boolean;
}

const QUIET_ENGLISH: Wording = { language: 'en', hideSuggestions: true };

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
 * @param wording used for what is wrong with them, by the first who asks
 */
export function coercedVariables(asked: AskedOperation, wording: Wording = QUIET_ENGLISH): CoercedVariables {
  const { schema, document, operation, request } = asked;
  const given = request.variables ?? {};
  const before = known.get(given);
  if (before?.operation === operation && before.schema === schema) return before.found;
  const fault = jsonFault(given);
  const found = fault ? { errors: [unsound(fault, wording)] } : coerced(asked, given, wording);
  known.set(given, { schema, document, operation, request, found });
  return found;
}

function coerced(
  asked: AskedOperation,
  given: Readonly<Record<string, unknown>>,
  { hideSuggestions, language }: Wording,
): CoercedVariables {
  const { schema, operation } = asked;
  const definitions = operation.variableDefinitions ?? [];
  const found = getVariableValues(schema, definitions, given, { maxErrors: MOST_VARIABLE_ERRORS, hideSuggestions });
  if (found.errors && language !== 'en') {
    // One more says that there are more, as in English.
    return { errors: variableErrors(schema, definitions, given, { language, most: MOST_VARIABLE_ERRORS + 1 }) };
  }
  const errors = found.coerced ? misplacedNulls(asked, found.coerced, language) : [];
  return errors.length > 0 ? { errors } : found;
}

/** Also in a variable that the operation does not declare: the receipt states a hash of all. */
function unsound(fault: JsonFault, { language }: Wording): GraphQLError {
  return new GraphQLError(FAULTS[fault][language], { extensions: { code: ERROR_CODE.BAD_USER_INPUT } });
}
