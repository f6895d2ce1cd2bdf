import {
  GraphQLError,
  isInputType,
  isNonNullType,
  typeFromAST,
  type GraphQLSchema,
  type VariableDefinitionNode,
} from 'graphql';
import { ERROR_CODE } from '../answer/error-code';
import { quoted, type OtherLanguage, type Translated } from '../answer/translated';
import { faultWords, inputFaults, type PlacedFault } from '../answer/value-words';

/**
 * What is wrong with the variables of an operation, in a language that graphql-js does not speak: the same mistakes in the same order as
 * its getVariableValues finds them, with the code that Apollo Server gives to those.
 *
 * @param most after so many the rest is not looked for
 */
export function variableErrors(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  given: Readonly<Record<string, unknown>>,
  { language, most }: { readonly language: OtherLanguage; readonly most: number },
): readonly GraphQLError[] {
  const errors: GraphQLError[] = [];
  for (const definition of definitions) {
    for (const words of wordsOf(schema, definition, given)) {
      const extensions = { code: ERROR_CODE.BAD_USER_INPUT };
      errors.push(new GraphQLError(words[language], { nodes: definition, extensions }));
      if (errors.length >= most) return errors;
    }
  }
  return errors;
}

function* wordsOf(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): Generator<Translated> {
  const type = typeFromAST(schema, definition.type);
  // Validation has refused a document with any other.
  if (!isInputType(type)) return;
  const name = definition.variable.name.value;
  const [variable, typeName] = [quoted(`$${name}`), quoted(String(type))];
  if (!Object.hasOwn(given, name)) {
    if (definition.defaultValue || !isNonNullType(type)) return;
    yield {
      fr: `La variable ${variable.fr}, de type ${typeName.fr}, est requise et n’a pas été fournie.`,
      es: `La variable ${variable.es}, de tipo ${typeName.es}, es obligatoria y no se proporcionó.`,
    };
  } else if (given[name] === null && isNonNullType(type)) {
    yield {
      fr: `La variable ${variable.fr}, de type ${typeName.fr}, ne peut pas être null.`,
      es: `La variable ${variable.es}, de tipo ${typeName.es}, no puede ser null.`,
    };
  } else {
    for (const found of inputFaults(given[name], type)) yield placedWords(name, found);
  }
}

function placedWords(name: string, { path, fault }: PlacedFault): Translated {
  const place = quoted(`$${name}${path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('')}`);
  const words = faultWords(fault);
  return { fr: `Variable ${place.fr} : ${words.fr}`, es: `Variable ${place.es}: ${words.es}` };
}
