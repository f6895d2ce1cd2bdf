import { inSlices } from '@aeo-hub/core/concurrently';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { RegistryContext } from '../registry-context';
import { AsOfInput } from './as-of.input';
import { assertBatchSize } from './batch-size';
import { companyLookupView } from './company-lookup-view';
import { CompanyLookupType } from './company-lookup.type';
import { IdentifierInput } from './identifier.input';
import { assertMayAsk } from './permission';
import { pointInTimeAsked } from './point-in-time-asked';

@Resolver()
export class CompanyResolver {
  @Query(() => CompanyLookupType, {
    nullable: true,
    description:
      'The company behind one identifier, as of a point in time. Default: today, as known now. Null only with an error that says why.',
  })
  async company(
    @Arg('identifier', () => IdentifierInput, { description: 'The identifier asked.' }) identifier: IdentifierInput,
    @Arg('asOf', () => AsOfInput, { nullable: true, description: 'The point in time asked.' }) asOf: AsOfInput | null,
    @Ctx() context: RegistryContext,
  ): Promise<CompanyLookupType> {
    assertMayAsk('COMPANY', context);
    const at = pointInTimeAsked(asOf, context);
    return companyLookupView(await context.lookups.lookUp(identifier, at), at, context.language);
  }

  @Query(() => [CompanyLookupType], {
    nullable: true,
    description:
      'Many at once: one answer for each input, in input order, duplicates kept. 1 to 5,000 identifiers. Null only with an error that says why.',
  })
  async companies(
    @Arg('identifiers', () => [IdentifierInput], { description: 'The identifiers asked, 1 to 5,000.' })
    identifiers: IdentifierInput[],
    @Arg('asOf', () => AsOfInput, { nullable: true, description: 'The point in time asked.' }) asOf: AsOfInput | null,
    @Ctx() context: RegistryContext,
  ): Promise<Promise<CompanyLookupType>[]> {
    assertMayAsk('COMPANY', context);
    assertBatchSize(identifiers, context);
    const at = pointInTimeAsked(asOf, context);
    return inSlices(identifiers, async (identifier) =>
      companyLookupView(await context.lookups.lookUp(identifier, at), at, context.language),
    );
  }
}
