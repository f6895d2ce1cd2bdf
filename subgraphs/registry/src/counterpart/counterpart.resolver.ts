import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { assertBatchSize } from '../question/batch-size';
import { IdentifierInput } from '../question/identifier.input';
import { pointInTimeAsked } from '../question/point-in-time-asked';
import type { RegistryContext } from '../registry-context';
import { counterpartCheckView } from './counterpart-check-view';
import { CounterpartCheckType } from './counterpart-check.type';

@Resolver()
export class CounterpartResolver {
  @Query(() => CounterpartCheckType, {
    description:
      'A trader’s question about its counterpart, today: confirmed in good standing, or not confirmed. Nothing else is told.',
  })
  async counterpart(
    @Arg('identifier', () => IdentifierInput, { description: 'The counterpart’s identifier.' })
    identifier: IdentifierInput,
    @Ctx() context: RegistryContext,
  ): Promise<CounterpartCheckType> {
    const today = pointInTimeAsked(null, context);
    return counterpartCheckView(await context.lookups.lookUp(identifier, today), today, context.language);
  }

  @Query(() => [CounterpartCheckType], {
    description: 'Many counterparts at once: one answer for each input, in input order. 1 to 5,000 identifiers.',
  })
  async counterparts(
    @Arg('identifiers', () => [IdentifierInput], { description: 'The counterparts’ identifiers, 1 to 5,000.' })
    identifiers: IdentifierInput[],
    @Ctx() context: RegistryContext,
  ): Promise<CounterpartCheckType[]> {
    assertBatchSize(identifiers, context);
    const today = pointInTimeAsked(null, context);
    const lookups = await Promise.all(identifiers.map((identifier) => context.lookups.lookUp(identifier, today)));
    return lookups.map((lookup) => counterpartCheckView(lookup, today, context.language));
  }
}
