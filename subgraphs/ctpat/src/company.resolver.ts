import { selectedOfMemberships, standingView, type ProgramContext, type StandingView } from '@aeo-hub/core/membership';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Company } from './company.type';
import { CtpatStanding } from './ctpat-standing.type';

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@requires(fields: "ctpatAccounts ctpatLateFrom asking")')
  @FieldResolver(() => CtpatStanding, {
    nullable: true,
    description: 'How it stands in the Customs Trade Partnership Against Terrorism (CTPAT), United States.',
  })
  ctpat(
    @Root() company: Company,
    @Ctx() context: ProgramContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StandingView> {
    const accounts = { numbers: company.ctpatAccounts, lateFrom: company.ctpatLateFrom };
    return standingView(accounts, company, context, selectedOfMemberships(info));
  }
}
