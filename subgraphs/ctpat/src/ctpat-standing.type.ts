import { ProgramStandingType } from '@aeo-hub/core/membership';
import { Field, ObjectType } from 'type-graphql';
import { CtpatMembership } from './ctpat-membership.type';

@ObjectType('CtpatStanding', {
  implements: ProgramStandingType,
  simpleResolvers: true,
  description: 'How a company stands in the Customs Trade Partnership Against Terrorism (CTPAT), United States.',
})
export class CtpatStanding extends ProgramStandingType {
  @Field(() => [CtpatMembership], {
    description: 'By `since`, then account. Empty when NOT_CONFIRMED or UNAVAILABLE.',
  })
  override memberships: CtpatMembership[];
}
