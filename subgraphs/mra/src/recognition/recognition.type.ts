import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Field, ID, ObjectType } from 'type-graphql';
import { ArrangementType } from '../arrangement/arrangement.type';
import { BenefitType } from '../benefit/benefit.type';
import { ClaimReferenceType } from './claim-reference.type';
import { FactorType } from './factor.type';

@ObjectType('Recognition', {
  simpleResolvers: true,
  description:
    'What one membership is worth under one arrangement. Benefits are what a partner may grant, never a promise of release.',
})
export class RecognitionType {
  @Field(() => ArrangementType, { description: 'The arrangement, as of the day asked.' })
  arrangement: ArrangementType;

  @Field(() => ID, { description: 'The membership that meets it.' })
  membershipId: string;

  @Field(() => ProgramCodeEnum, { description: 'The program of that membership.' })
  program: ProgramCode;

  @Field(() => CountryCodeScalar, {
    description: 'Who would grant the benefits: the importing country or territory.',
  })
  grantedBy: string;

  @Field(() => Boolean, { description: 'True when every factor passed.' })
  eligible: boolean;

  @Field(() => [FactorType], { description: 'Every factor, passed or failed, in the order of FactorCode.' })
  factors: FactorType[];

  @Field(() => [BenefitType], {
    description:
      'Empty unless eligible. A benefit with conditions on member type, tier or harmonization is listed only when they hold; what the hub cannot know (a driver’s card) stays in `condition`.',
  })
  benefits: BenefitType[];

  @Field(() => ClaimReferenceType, {
    nullable: true,
    description:
      'What the partner’s declaration needs so that the benefit is granted, with how sure we are. Null when nothing is known.',
  })
  claim: ClaimReferenceType | null;
}
