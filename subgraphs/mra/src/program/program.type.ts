import { MemberTypeType } from '@aeo-hub/core/member-type';
import { ProgramCodeEnum } from '@aeo-hub/core/membership';
import type { ProgramCode } from '@aeo-hub/core/program';
import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('Program', {
  simpleResolvers: true,
  description: 'A home program: one of the three whose members the hub tells of.',
})
export class ProgramType {
  @Field(() => ProgramCodeEnum, { description: 'The code; never changes.' })
  code: ProgramCode;

  @Field(() => String, { description: 'Its name, in the language of the request.' })
  name: string;

  @Field(() => String, { description: 'Its acronym, in the language of the request.' })
  acronym: string;

  @Field(() => String, { description: 'The administration that runs it.' })
  administration: string;

  @Field(() => CountryCodeScalar, { description: 'Its country.' })
  country: string;

  @Field(() => String, { nullable: true, description: 'Its public page; null when none was read.' })
  website: string | null;

  @Field(() => [MemberTypeType], { description: 'The lines of business it admits.' })
  memberTypes: MemberTypeType[];

  /** The day for which its arrangements are told. */
  on: string;
}
