import { Directive, Field, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../scalars';

@Directive('@shareable')
@ObjectType('Address', {
  simpleResolvers: true,
  description: 'A postal address, as the program that asserts it writes it.',
})
export class AddressType {
  @Field(() => [String], { description: 'Street lines, as written.' })
  lines: string[];

  @Field(() => String, { nullable: true, description: 'City or municipality.' })
  city: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Province, state or other subdivision, in the program’s own code.',
  })
  region: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code, as written.' })
  postalCode: string | null;

  @Field(() => CountryCodeScalar, { description: 'The country or customs territory it lies in.' })
  country: string;
}
