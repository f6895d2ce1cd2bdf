import { PageInfoType } from '@aeo-hub/core/page';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AuditContext } from '../audit-context';
import { QuestionConnection } from './question-connection.type';
import { QuestionEdgeType } from './question-edge.type';
import type { QuestionPage } from './question-pages';
import { questionView } from './question-view';

/** The same for both fields, because the gateway then fetches it once. */
const PAGE_REQUIRES =
  '@requires(fields: "companies { companyId program from until } identifiers { program scheme value from until }")';

@Resolver(() => QuestionConnection)
export class QuestionConnectionResolver {
  @Directive(PAGE_REQUIRES)
  @FieldResolver(() => [QuestionEdgeType], { description: 'The questions of this page.' })
  edges(@Root() { questions }: QuestionPage, @Ctx() { language }: AuditContext): QuestionEdgeType[] {
    return questions.map(({ cursor, told }) => ({ cursor, node: questionView(told, language) }));
  }

  @Directive(PAGE_REQUIRES)
  @FieldResolver(() => PageInfoType, { description: 'Where this page stands.' })
  pageInfo(@Root() { questions, hasNextPage }: QuestionPage): PageInfoType {
    return { hasNextPage, endCursor: questions.at(-1)?.cursor ?? null };
  }
}
