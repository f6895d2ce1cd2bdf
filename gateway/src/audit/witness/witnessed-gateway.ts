import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { getVariableValues, type DocumentNode, type GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { isMasked } from '../../answer/public-error';
import type { Question } from '../../question/question';
import { rootQuestions } from './root-question';
import { witnessedDocument, type WitnessedDocument } from './witnessed-document';
import { witnessedRows } from './witnessed-rows';

/** A gateway as Apollo's server uses it. */
type Gateway = ApolloServerOptionsWithGateway<Question>['gateway'];

type Executor = ApolloGateway['executor'];

/** A gateway that notes, for every question, whom it is about and what is told of them. What is answered stays the same. */
export function witnessedGateway(gateway: ApolloGateway): Gateway {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: async () => gateway.stop(),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && witnessed(executor) };
    },
  };
}

function witnessed(execute: Executor): Executor {
  const documents = new WeakMap<DocumentNode, WitnessedDocument>();
  return async (asked) => {
    const { schema, document, source, operation, request, context } = asked;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
    // What is wrong with the variables the gateway says itself.
    if (!coerced || operation.operation !== 'query') return execute(asked);
    const known = documents.get(document) ?? witnessedDocument(schema, document, source);
    documents.set(document, known);
    const questions = rootQuestions({ schema, document, operation, variables: coerced });
    const result = await execute({ ...asked, document: known.document });
    const { data = null, errors = [] } = result;
    const { course } = context as Question;
    course.rows = witnessedRows({ questions, data, prefix: known.prefix, codeOf: (key) => codeOf(errors, key) });
    return result;
  };
}

function codeOf(errors: readonly GraphQLError[], key: string): string {
  const error = errors.find(({ path }) => path?.[0] === key) ?? errors[0];
  const code = error?.extensions?.['code'];
  const isOurs = typeof code === 'string' && !isMasked(code, error?.extensions?.['serviceName'] !== undefined);
  return isOurs ? code : ERROR_CODE.INTERNAL_SERVER_ERROR;
}
