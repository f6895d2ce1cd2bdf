import { selectedOfMemberships, standingView, type ProgramContext, type StandingView } from '@aeo-hub/core/membership';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Company } from './company.type';
import { PipStanding } from './pip-standing.type';

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@requires(fields: "pipAccounts pipLateFrom asking")')
  @FieldResolver(() => PipStanding, {
    nullable: true,
    description: 'How it stands in Partners in Protection (PIP), Canada.',
  })
  pip(
    @Root() company: Company,
    @Ctx() context: ProgramContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StandingView> {
    const accounts = { numbers: company.pipAccounts, lateFrom: company.pipLateFrom };
    return standingView(accounts, company, context, selectedOfMemberships(info));
  }
}
