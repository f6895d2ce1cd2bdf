import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { IdentifierType } from '../../identifier';
import { AddressType } from '../../postal-address';
import { SiteValidationType } from './site-validation.type';

@Directive('@shareable')
@ObjectType('Site', { simpleResolvers: true, description: 'A place of business that a membership covers.' })
export class SiteType {
  @Field(() => ID, { description: 'Opaque; stable within its membership.' })
  id: string;

  @Field(() => String, { description: 'The name the program knows it by.' })
  name: string;

  @Field(() => AddressType, { description: 'Where it is.' })
  address: AddressType;

  @Field(() => [IdentifierType], { description: 'Identifiers of the site itself, such as its MID.' })
  identifiers: IdentifierType[];

  @Field(() => [SiteValidationType], { description: 'Its validations by that day, oldest first.' })
  validations: SiteValidationType[];
}
