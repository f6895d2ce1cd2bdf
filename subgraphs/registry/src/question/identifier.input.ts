import { IdentifierSchemeEnum, type AskedScheme } from '@aeo-hub/core/identifier';
import { Field, InputType } from 'type-graphql';

@InputType('IdentifierInput', { description: 'An identifier, however it is typed.' })
export class IdentifierInput {
  @Field(() => IdentifierSchemeEnum, { description: 'Whose numbering it is.' })
  scheme: AskedScheme;

  @Field(() => String, {
    description:
      'The value; spaces, dashes, slashes and case do not matter, but for account numbers and the dashes of a CBSA carrier code. A dot is never a separator. At most 64 characters.',
  })
  value: string;
}
