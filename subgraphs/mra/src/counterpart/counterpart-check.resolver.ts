import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { MraContext } from '../mra-context';
import { counterpartAnswer } from './counterpart-answer';
import { CounterpartCheck } from './counterpart-check.type';
import { CounterpartOutcomeEnum, type CounterpartOutcome } from './counterpart-outcome.enum';
import { CounterpartStandingType } from './counterpart-standing.type';

const MEMBERSHIP = 'memberType { code } inGoodStanding sharedWithTraders';
const STANDING = `outcome memberships { ${MEMBERSHIP} }`;

/** The same for every field, because the gateway then fetches it once. */
const COMPANY = `{ companyId pip { ${STANDING} } ctpat { ${STANDING} } mexicanAeo { ${STANDING} } }`;
const CHECK_REQUIRES = `@requires(fields: "invalid unheard subject ${COMPANY} asker ${COMPANY}")`;

@Resolver(() => CounterpartCheck)
export class CounterpartCheckResolver {
  @Directive(CHECK_REQUIRES)
  @FieldResolver(() => CounterpartOutcomeEnum, { description: 'What is told of the counterpart.' })
  outcome(@Root() check: CounterpartCheck, @Ctx() context: MraContext): CounterpartOutcome {
    return counterpartAnswer(check, context).outcome;
  }

  @Directive(CHECK_REQUIRES)
  @FieldResolver(() => [CounterpartStandingType], {
    description: 'Programs in which it is confirmed, with lines of business.',
  })
  confirmed(@Root() check: CounterpartCheck, @Ctx() context: MraContext): CounterpartStandingType[] {
    return counterpartAnswer(check, context).confirmed;
  }

  @Directive(CHECK_REQUIRES)
  @FieldResolver(() => [ProgramCodeEnum], { description: 'Programs that did not answer: their silence is not a no.' })
  unavailable(@Root() check: CounterpartCheck, @Ctx() context: MraContext): readonly ProgramCode[] {
    return counterpartAnswer(check, context).unavailable;
  }
}
