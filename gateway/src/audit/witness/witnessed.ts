import type { GraphQLError } from 'graphql';
import { ERROR_CODE } from '../../answer/error-code';
import { isMasked } from '../../answer/public-error';
import type { ExecuteAsked, Executor } from '../../planning/with-executor';
import { coercedVariables } from '../../question/coerced-variables';
import type { Question } from '../../question/question';
import { rootQuestions, type RootQuestion } from './root-question';
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
 * Records for every request which companies it asks about and what is answered.
 *
 * @param announce puts a question in the audit before what it wants recorded is recorded; throws what its asker is told when it cannot
 */
export function witnessed(execute: ExecuteAsked, announce: (asked: Announced) => Promise<void>): Executor {
  return async (asked) => {
    const { schema, document, operation, queryHash, operationName } = asked;
    const { coerced } = coercedVariables(asked);
    // What is wrong with the variables the executor says.
    if (!coerced) return (await execute(asked)).result;
    const questions = rootQuestions({ schema, document, operation, variables: coerced });
    const question = asked.context as Question;
    const { caller } = question;
    const unanswered = (code: string) =>
      witnessedRows({ questions, caller, answerTo: () => undefined, codeOf: () => code });
    if (operation.operation === 'mutation') {
      question.course.rows = unanswered(REQUESTED);
      await announce({ question, queryHash, operationName });
    }
    const { result, canonical } = await execute(asked).catch((error: unknown) => {
      question.course.rows = unanswered(ERROR_CODE.INTERNAL_SERVER_ERROR);
      throw error;
    });
    const root = schema.getRootType(operation.operation)?.name ?? '';
    const keyOf = ({ node }: RootQuestion) => canonical.keys?.of(root, node);
    question.course.rows = witnessedRows({
      questions,
      caller,
      answerTo: (one) => canonical.data?.[keyOf(one) ?? ''],
      codeOf: (one) => codeOf(canonical.errors, keyOf(one)),
    });
    return result;
  };
}

function codeOf(errors: readonly GraphQLError[], key: string | undefined): string {
  const error = errors.find(({ path }) => path?.[0] === key) ?? errors[0];
  const code = error?.extensions?.['code'];
  const isOurs = typeof code === 'string' && !isMasked(code, error?.extensions?.['serviceName'] !== undefined);
  return isOurs ? code : ERROR_CODE.INTERNAL_SERVER_ERROR;
}
