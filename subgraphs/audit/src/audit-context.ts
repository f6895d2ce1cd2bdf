import type { RequestContext } from '@aeo-hub/core/subgraph';
import type { QuestionPages } from './question/question-pages';

/** What the resolvers of the audit are handed. */
export interface AuditContext extends RequestContext {
  readonly pages: QuestionPages;
}
