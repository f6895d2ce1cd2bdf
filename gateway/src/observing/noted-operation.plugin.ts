import type { ApolloServerPlugin } from '@apollo/server';
import { ERROR_CODE } from '../answer/error-code';
import type { Question } from '../question/question';

/** Notes on a question's course which operation it is, and which errors it is answered with. */
export function notedOperation(): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue: { course }, operation, operationName, queryHash }) => {
        course.operation = { name: operationName, kind: operation?.operation ?? null, hash: queryHash };
      },
      willSendResponse: async ({ contextValue: { course }, response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        const codes = body.singleResult.errors.map(({ extensions }) => extensions?.['code']);
        course.errorCodes = codes.map((code) => (typeof code === 'string' ? code : ERROR_CODE.INTERNAL_SERVER_ERROR));
      },
    }),
  };
}
