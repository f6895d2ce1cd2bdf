import { ProgramStandingType } from '@aeo-hub/core/membership';
import { Field, ObjectType } from 'type-graphql';
import { PipMembership } from './pip-membership.type';

@ObjectType('PipStanding', {
  implements: ProgramStandingType,
  simpleResolvers: true,
  description: 'How a company stands in Partners in Protection (PIP), Canada.',
})
export class PipStanding extends ProgramStandingType {
  @Field(() => [PipMembership], {
    description: 'By `since`, then account. Empty when NOT_CONFIRMED or UNAVAILABLE.',
  })
  override memberships: PipMembership[];
}
