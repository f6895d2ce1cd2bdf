import { Field, InterfaceType } from 'type-graphql';
import type { ProgramCode } from '../../program';
import { DateTimeScalar } from '../../scalars';
import type { StandingOutcome } from '../standing.service';
import { ProgramCodeEnum, StandingOutcomeEnum } from './enums';
import { MembershipType } from './membership.type';

/** What every program says of a company; each program's own type narrows `memberships` to its own. */
@InterfaceType('ProgramStanding', {
  autoRegisterImplementations: false,
  description: 'How a company stands in one program.',
})
export abstract class ProgramStandingType {
  @Field(() => ProgramCodeEnum, { description: 'The program that answers.' })
  program: ProgramCode;

  @Field(() => StandingOutcomeEnum, { description: 'What it says.' })
  outcome: StandingOutcome;

  @Field(() => [MembershipType], {
    description: 'By `since`, then account. Empty when NOT_CONFIRMED or UNAVAILABLE.',
  })
  memberships: MembershipType[];

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'How fresh this program’s data is: when its last file or officer’s entry was applied. Null only when UNAVAILABLE.',
  })
  dataAsOf: string | null;
}
