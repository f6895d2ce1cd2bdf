import type { DocumentNode, GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { isMasked } from '../../answer/public-error';
import type { Executor } from '../../planning/with-executor';
import { coercedVariables } from '../../question/coerced-variables';
import type { Question } from '../../question/question';
import { rootQuestions } from './root-question';
import { witnessedDocument, type WitnessedDocument } from './witnessed-document';
import { witnessedRows } from './witnessed-rows';

/** The outcome of what is about to be recorded. */
const REQUESTED = 'REQUESTED';

/** A mutation that has not been executed. */
export interface Announced {
  readonly question: Question;
  readonly queryHash: string;
  readonly operationName: string | null;
}

/**
 * Notes, for every question, whom it is about and what is told of them. What is answered stays the same.
 *
 * @param announce puts a question in the audit before what it wants recorded is recorded; throws what its asker is told when it cannot
 */
export function witnessed(execute: Executor, announce: (asked: Announced) => Promise<void>): Executor {
  const documents = new WeakMap<DocumentNode, WitnessedDocument>();
  return async (asked) => {
    const { schema, document, source, operation, queryHash, operationName } = asked;
    const { coerced } = coercedVariables(asked);
    // What is wrong with the variables the gateway says itself.
    if (!coerced) return execute(asked);
    const known = documents.get(document) ?? witnessedDocument(schema, document, source);
    documents.set(document, known);
    const { prefix } = known;
    const questions = rootQuestions({ schema, document, operation, variables: coerced });
    const question = asked.context as Question;
    const { caller } = question;
    if (operation.operation === 'mutation') {
      question.course.rows = witnessedRows({ questions, caller, data: null, prefix, codeOf: () => REQUESTED });
      await announce({ question, queryHash, operationName });
    }
    const result = await execute({ ...asked, document: known.document }).catch((error: unknown) => {
      const codeOfFault = () => ERROR_CODE.INTERNAL_SERVER_ERROR;
      question.course.rows = witnessedRows({ questions, caller, data: null, prefix, codeOf: codeOfFault });
      throw error;
    });
    const { data = null, errors = [] } = result;
    question.course.rows = witnessedRows({ questions, caller, data, prefix, codeOf: (key) => codeOf(errors, key) });
    return result;
  };
}

function codeOf(errors: readonly GraphQLError[], key: string): string {
  const error = errors.find(({ path }) => path?.[0] === key) ?? errors[0];
  const code = error?.extensions?.['code'];
  const isOurs = typeof code === 'string' && !isMasked(code, error?.extensions?.['serviceName'] !== undefined);
  return isOurs ? code : ERROR_CODE.INTERNAL_SERVER_ERROR;
}
