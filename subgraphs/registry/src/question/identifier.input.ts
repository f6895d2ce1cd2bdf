import { IdentifierSchemeEnum, type IdentifierScheme } from '@aeo-hub/core/identifier';
import { Field, InputType } from 'type-graphql';

@InputType('IdentifierInput', { description: 'An identifier, however it is typed.' })
export class IdentifierInput {
  @Field(() => IdentifierSchemeEnum, { description: 'Whose numbering it is.' })
  scheme: IdentifierScheme;

  @Field(() => String, {
    description: 'The value; separators and case do not matter, but for account numbers. At most 64 characters.',
  })
  value: string;
}
