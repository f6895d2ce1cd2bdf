import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { CompanyType } from '../company/company.type';
import { assertMayAsk } from '../question/permission';
import type { RegistryContext } from '../registry-context';
import { assertAuditKept, pageSize, USUAL_PAGE } from './page-asked';
import { QuestionConnectionType } from './question-connection.type';
import { ME, questionsOfAsker, questionsOfCompany } from './questions-of';

const FIRST = { nullable: true, defaultValue: USUAL_PAGE, description: 'How many at a time, 1 to 100.' } as const;
const AFTER = { nullable: true, description: 'The cursor after which to go on.' } as const;

@Resolver(() => CompanyType)
export class AskedAboutResolver {
  @FieldResolver(() => QuestionConnectionType, {
    nullable: true,
    description:
      'Who asked about it: told to officers, of the members of their own program. Null to everybody else, and where it has none with them.',
  })
  async questions(
    @Root() company: CompanyType,
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() context: RegistryContext,
  ): Promise<QuestionConnectionType | null> {
    if (context.caller.role !== 'OFFICER') return null;
    assertAuditKept(context);
    const { companyId, knownAt, pipAccounts, ctpatAccounts, mexicanAeoAccounts } = company;
    const asked = { id: companyId, first: pageSize(first, context), after: after ?? null, askedUntil: knownAt };
    const accounts = { PIP: pipAccounts ?? [], CTPAT: ctpatAccounts ?? [], MEXICAN_AEO: mexicanAeoAccounts ?? [] };
    return questionsOfCompany(accounts, asked, context);
  }

  @Query(() => QuestionConnectionType, {
    nullable: true,
    description: 'Who checked the company in whose name a carrier asks, by `counterpart` or `counterparts`.',
  })
  async questionsAboutMe(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
    @Ctx() context: RegistryContext,
  ): Promise<QuestionConnectionType | null> {
    assertAuditKept(context);
    assertMayAsk('OWN_QUESTIONS', context);
    const asked = { id: ME, first: pageSize(first, context), after: after ?? null, askedUntil: null };
    return questionsOfAsker(asked, context);
  }
}
