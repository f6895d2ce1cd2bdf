import { selectedOfMemberships, standingView, type ProgramContext, type StandingView } from '@aeo-hub/core/membership';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Company } from './company.type';
import { MexicanAeoStanding } from './mexican-aeo-standing.type';

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@requires(fields: "mexicanAeoAccounts mexicanAeoLateFrom asking")')
  @FieldResolver(() => MexicanAeoStanding, {
    nullable: true,
    description: 'How it stands in the Operador Económico Autorizado program (Mexican AEO), Mexico.',
  })
  mexicanAeo(
    @Root() company: Company,
    @Ctx() context: ProgramContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StandingView> {
    const accounts = { numbers: company.mexicanAeoAccounts, lateFrom: company.mexicanAeoLateFrom };
    return standingView(accounts, company, context, selectedOfMemberships(info));
  }
}
