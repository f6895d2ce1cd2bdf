import { ProgramStandingType } from '@aeo-hub/core/membership';
import { Field, ObjectType } from 'type-graphql';
import { MexicanAeoMembership } from './mexican-aeo-membership.type';

@ObjectType('MexicanAeoStanding', {
  implements: ProgramStandingType,
  simpleResolvers: true,
  description: 'How a company stands in the Operador Económico Autorizado program (Mexican AEO), Mexico.',
})
export class MexicanAeoStanding extends ProgramStandingType {
  @Field(() => [MexicanAeoMembership], {
    description: 'By `since`, then account. Empty when NOT_CONFIRMED or UNAVAILABLE.',
  })
  override memberships: MexicanAeoMembership[];
}
