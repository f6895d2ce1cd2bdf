import { Directive, Field, ObjectType } from 'type-graphql';
import { CountryCodeScalar } from '../scalars';
import type { AskedScheme } from './asked-scheme';
import { IdentifierSchemeEnum } from './identifier-scheme.enum';

@Directive('@shareable')
@ObjectType('Identifier', {
  simpleResolvers: true,
  description: 'A number or code that stands for a company or one of its sites.',
})
export class IdentifierType {
  @Field(() => IdentifierSchemeEnum, { description: 'Whose numbering it is.' })
  scheme: AskedScheme;

  @Field(() => String, { description: 'The value, normalized.' })
  value: string;

  @Field(() => CountryCodeScalar, {
    nullable: true,
    description:
      'The country whose scheme it is; null for worldwide ones, and for a MID of Kosovo, which has no ISO code.',
  })
  country: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Set when the value is plausible but fails a soft check, as some real RFCs do, or names no one company: a generic RFC, a placeholder.',
  })
  warning: string | null;
}
