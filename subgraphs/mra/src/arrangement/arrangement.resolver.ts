import { assertNotFuture } from '@aeo-hub/core/asked-time';
import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import type { MraContext } from '../mra-context';
import { findArrangement } from '../register/find-arrangement';
import { findArrangements } from '../register/find-arrangements';
import { arrangementView } from './arrangement-view';
import { ArrangementType } from './arrangement.type';
import { ArrangementsArgs } from './arrangements.args';

@Resolver()
export class ArrangementResolver {
  @Query(() => [ArrangementType], {
    nullable: true,
    description:
      'The register of mutual recognition arrangements (MRAs), public. `on` answers as of a date: what was in force, signed, planned on that day. Null only with an error that says why.',
  })
  arrangements(
    @Args(() => ArrangementsArgs) { on: asked, ...filter }: ArrangementsArgs,
    @Ctx() context: MraContext,
  ): ArrangementType[] {
    const { reference, today, language } = context;
    const on = asked ?? today;
    assertNotFuture({ on, knownAt: null }, context);
    const register = reference(null);
    return findArrangements(register.arrangements, filter, on).map((found) =>
      arrangementView(found, register, null, language),
    );
  }

  @Query(() => ArrangementType, {
    nullable: true,
    description: 'One arrangement, today; null when there is none of that code.',
  })
  arrangement(
    @Arg('code', () => String, { description: 'The home program and the partner: `PIP-JP`.' }) code: string,
    @Ctx() { reference, today, language }: MraContext,
  ): ArrangementType | null {
    const register = reference(null);
    const found = findArrangement(register.arrangements, code, today);
    return found && arrangementView(found, register, null, language);
  }
}
