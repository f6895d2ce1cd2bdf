import type { ApolloServerPlugin } from '@apollo/server';
import type { Question } from '../question/question';
import type { ProgramWatch } from './program-watch';

/**
 * States in every answer, as `extensions.programs`, how each program answered and how fresh its data is. A program that the question
 * did not need stands there as it was last heard.
 */
export function programStates(watch: ProgramWatch): ApolloServerPlugin<Question> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue: { course } }) => {
        if (body.kind !== 'single') return;
        const reports = watch.reports();
        if (reports.length === 0) return;
        const programs = reports.map(({ program, state, dataAsOf }) => ({
          program,
          state: course.stateOf(program) ?? state,
          dataAsOf,
        }));
        body.singleResult.extensions = { ...body.singleResult.extensions, programs };
      },
    }),
  };
}
