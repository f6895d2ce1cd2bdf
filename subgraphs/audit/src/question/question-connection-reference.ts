import type { ReferenceResolver } from '@aeo-hub/core/subgraph';
import { GraphQLError } from 'graphql';
import type { AuditContext } from '../audit-context';
import type { PageAsked } from './question-pages';
import { QUESTIONS_REFUSED, QuestionsRefused } from './questions-refused';

/** The page that the registry asks for in the name of the caller. One error says what is wrong with it, however many fields are asked. */
export const questionConnectionReference: ReferenceResolver<AuditContext> = async (key, { pages, language }) => {
  try {
    return await pages.page(key as unknown as PageAsked);
  } catch (error) {
    if (!(error instanceof QuestionsRefused)) throw error;
    throw new GraphQLError(QUESTIONS_REFUSED[error.code][language], { extensions: { code: error.code } });
  }
};
