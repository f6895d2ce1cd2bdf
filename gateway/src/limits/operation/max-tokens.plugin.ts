import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { publicError } from '../../answer/public-error';
import type { Question } from '../../question/question';
import { inWords, refusal } from '../refusal';

/** As the parser says it, with a slip of its own; it has no code. */
const TOO_LONG = /Document contains more tha[nt] \d+ tokens/;
/** Whether the parser stopped because the document is too long, which is no mistake of syntax. */
export function isTooLong({ message }: Pick<GraphQLError, 'message'>): boolean {
  return TOO_LONG.test(message);
}

/** As JavaScript says it of a document that is nothing but brackets within brackets. */
const TOO_DEEP = /Maximum call stack size exceeded/;

export interface MaxTokensOptions {
  /** Most tokens in a document, as the parser is told too. */
  readonly tokens: number;
}

/** Says in words of ours that the parser has stopped reading: that a document is too long is no fault of its syntax. */
export function maxTokens({ tokens }: MaxTokensOptions): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ errors: [error] = [], response, contextValue }) => {
        const refused = error && stopped(error, contextValue, tokens);
        if (!refused) return;
        response.http.status = 400;
        response.body = { kind: 'single', singleResult: { errors: [publicError(refused.toJSON())] } };
      },
    }),
  };
}

function stopped(error: GraphQLError, question: Question, tokens: number): GraphQLError | null {
  const { message, extensions } = error;
  if (extensions['code'] !== 'GRAPHQL_PARSE_FAILED') return null;
  const most = inWords(tokens);
  if (isTooLong(error)) {
    return refusal(question, {
      code: ERROR_CODE.TOO_MANY_TOKENS,
      message: {
        en: `The document has more than ${most.en} tokens. Send lists as variables, or ask in several requests.`,
        fr: `Le document a plus de ${most.fr} lexèmes. Envoyez les listes comme variables, ou demandez en plusieurs requêtes.`,
        es: `El documento tiene más de ${most.es} componentes léxicos. Envíe las listas como variables, o pregunte en varias solicitudes.`,
      },
    });
  }
  if (!TOO_DEEP.test(message)) return null;
  return refusal(question, {
    code: ERROR_CODE.QUERY_TOO_DEEP,
    message: {
      en: 'The document has more brackets within brackets than can be read.',
      fr: 'Le document a plus de parenthèses imbriquées qu’on n’en peut lire.',
      es: 'El documento tiene más paréntesis anidados de los que se pueden leer.',
    },
  });
}
