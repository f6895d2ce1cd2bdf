import { concurrently, inSlices } from '@aeo-hub/core/concurrently';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { assertBatchSize } from '../question/batch-size';
import { IdentifierInput } from '../question/identifier.input';
import { assertMayAsk } from '../question/permission';
import { pointInTimeAsked } from '../question/point-in-time-asked';
import type { RegistryContext } from '../registry-context';
import { counterpartCheckView } from './counterpart-check-view';
import { CounterpartCheckType } from './counterpart-check.type';

@Resolver()
export class CounterpartResolver {
  @Query(() => CounterpartCheckType, {
    nullable: true,
    description:
      'A trader’s question about its counterpart, today: confirmed in good standing, or not confirmed. Nothing else is told. Null only with an error that says why.',
  })
  async counterpart(
    @Arg('identifier', () => IdentifierInput, { description: 'The counterpart’s identifier.' })
    identifier: IdentifierInput,
    @Ctx() context: RegistryContext,
  ): Promise<CounterpartCheckType> {
    assertMayAsk('COUNTERPART', context);
    const today = pointInTimeAsked(null, context);
    const [lookup, asker] = await concurrently(
      () => context.lookups.lookUp(identifier, today),
      () => context.asking.find(today),
    );
    return counterpartCheckView(lookup, asker, await context.lookups.unheard(), today, context);
  }

  @Query(() => [CounterpartCheckType], {
    nullable: true,
    description:
      'Many counterparts at once: one answer for each input, in input order. 1 to 5,000 identifiers. Null only with an error that says why.',
  })
  async counterparts(
    @Arg('identifiers', () => [IdentifierInput], { description: 'The counterparts’ identifiers, 1 to 5,000.' })
    identifiers: IdentifierInput[],
    @Ctx() context: RegistryContext,
  ): Promise<Promise<CounterpartCheckType>[]> {
    assertMayAsk('COUNTERPART', context);
    assertBatchSize(identifiers, context);
    const today = pointInTimeAsked(null, context);
    const asker = await context.asking.find(today);
    const unheard = await context.lookups.unheard();
    return inSlices(identifiers, async (identifier) => {
      const lookup = await context.lookups.lookUp(identifier, today);
      return counterpartCheckView(lookup, asker, unheard, today, context);
    });
  }
}
