import { MembershipType } from '@aeo-hub/core/membership';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CtpatTierEnum, type CtpatTier } from './ctpat-tier.enum';

@ObjectType('CtpatMembership', {
  implements: MembershipType,
  simpleResolvers: true,
  description: 'A membership in the Customs Trade Partnership Against Terrorism (CTPAT), United States.',
})
export class CtpatMembership extends MembershipType {
  @Field(() => CtpatTierEnum, {
    nullable: true,
    description:
      'The tier, which the law gives to participants of every line of business (6 U.S.C. 964 to 966); null where none is on record. Shown to the program’s own officers only.',
  })
  tier: CtpatTier | null;

  @Directive('@inaccessible')
  @Field(() => CtpatTierEnum, {
    nullable: true,
    description: 'The tier that recognition goes by, whoever is shown it.',
  })
  recognisedTier: CtpatTier | null;
}
