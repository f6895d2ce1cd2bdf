import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Field, ObjectType } from 'type-graphql';
import { ProgramType } from '../program/program.type';

@ObjectType('PartnerProgram', {
  simpleResolvers: true,
  description:
    'The other side, under the names in the arrangement as signed, or in the language of the request where an administration concerned names it so. `program` links it where it is one of the three home programs.',
})
export class PartnerProgramType {
  @Field(() => CountryCodeScalar, { description: 'The partner country, customs territory or union.' })
  country: string;

  @Field(() => String, { description: 'The partner administration.' })
  administration: string;

  @Field(() => String, { description: 'The name of its program.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'The acronym of its program.' })
  acronym: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The tiers of its own program that it brings into the arrangement; null: all.',
  })
  tiers: string[] | null;

  @Field(() => ProgramType, { nullable: true, description: 'The home program it is, if it is one.' })
  program: ProgramType | null;
}
