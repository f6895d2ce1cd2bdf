import { describedEnum } from '@aeo-hub/core/described-enum';
import { Field, ObjectType } from 'type-graphql';
import type { FactorCode } from './factor';

const FactorCodeEnum = describedEnum<FactorCode>(
  'FactorCode',
  'The conditions of recognition, in the order in which they are answered.',
  {
    ARRANGEMENT_IN_FORCE: 'The arrangement was in force on the day asked.',
    GOOD_STANDING: 'The membership was in good standing on that day.',
    MEMBER_TYPE_IN_SCOPE: 'The arrangement covers the membership’s line of business.',
    TIER_IN_SCOPE: 'The arrangement covers the membership’s tier.',
    CONSENT_GIVEN: 'The member’s consent to share with the partner held on that day.',
    DIRECTION_COVERED: 'The arrangement covers goods going to the partner.',
  },
);

@ObjectType('Factor', { simpleResolvers: true, description: 'One condition of recognition, and whether it holds.' })
export class FactorType {
  @Field(() => FactorCodeEnum, { description: 'Which condition.' })
  code: FactorCode;

  @Field(() => Boolean, { description: 'Whether it holds on the day asked.' })
  passed: boolean;

  @Field(() => String, { description: 'Why, in the language of the request.' })
  explanation: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it was decided on: the arrangement’s sources, or the program’s record.',
  })
  source: string | null;
}
