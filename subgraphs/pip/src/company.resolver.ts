import { standingView, type ProgramContext, type StandingView } from '@aeo-hub/core/membership';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Company } from './company.type';
import { PipStanding } from './pip-standing.type';

@Resolver(() => Company)
export class CompanyResolver {
  @Directive('@requires(fields: "pipAccounts asking")')
  @FieldResolver(() => PipStanding, {
    nullable: true,
    description: 'How it stands in Partners in Protection (PIP), Canada.',
  })
  pip(@Root() company: Company, @Ctx() context: ProgramContext): Promise<StandingView> {
    return standingView(company.pipAccounts, company, context);
  }
}
