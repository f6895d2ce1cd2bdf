import { MemberTypeType } from '@aeo-hub/core/member-type';
import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('CounterpartStanding', {
  simpleResolvers: true,
  description: 'A program that confirms the counterpart.',
})
export class CounterpartStandingType {
  @Field(() => ProgramCodeEnum, { description: 'Which program.' })
  program: ProgramCode;

  @Field(() => [MemberTypeType], { description: 'For which lines of business.' })
  memberTypes: MemberTypeType[];
}
