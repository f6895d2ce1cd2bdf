import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { AsOfInput } from '../question/as-of.input';
import { assertMayAsk } from '../question/permission';
import { pointInTimeAsked } from '../question/point-in-time-asked';
import type { RegistryContext } from '../registry-context';
import { companyMatchView } from './company-match-view';
import { CompanyMatchConnectionType } from './company-match-connection.type';
import { searchQuestion } from './search-question';

@Resolver()
export class NameSearchResolver {
  @Query(() => CompanyMatchConnectionType, {
    nullable: true,
    description: 'Companies by name, best first, each match explained. Null only with an error that says why.',
  })
  async searchCompanies(
    @Arg('name', () => String, {
      description: 'The name, at most 200 characters; accents, case, word order and legal form need not be right.',
    })
    name: string,
    @Arg('country', () => CountryCodeScalar, {
      nullable: true,
      description: 'Where its headquarters should be; EU: in a member state. Others are found too, and rank lower.',
    })
    country: string | null,
    @Arg('asOf', () => AsOfInput, { nullable: true, description: 'The point in time asked.' }) asOf: AsOfInput | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many at a time, 1 to 100.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to go on.' })
    after: string | null,
    @Ctx() context: RegistryContext,
  ): Promise<CompanyMatchConnectionType> {
    assertMayAsk('COMPANY', context);
    const at = pointInTimeAsked(asOf, context);
    const asking = { name, country: country ?? null, first: first ?? null, after: after ?? null };
    const question = searchQuestion(asking, at, context);
    const matches = await context.names.search(question.asked, at);
    return companyMatchView(matches, await context.lookups.unheard(), question, at, context.language);
  }
}
