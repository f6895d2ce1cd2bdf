import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { IdentifierType } from '../../identifier';
import { AddressType } from '../../postal-address';
import { SiteValidationType } from './site-validation.type';

@Directive('@shareable')
@ObjectType('Site', { simpleResolvers: true, description: 'A place of business that a membership covers.' })
export class SiteType {
  @Field(() => ID, {
    description:
      'A key of this answer for client caches: the same site on another day, or as known at another instant, has another. Opaque; `number` stays the same.',
  })
  id: string;

  @Field(() => String, { description: 'The program’s own number of the site; unique within its membership.' })
  number: string;

  @Field(() => String, { description: 'The name the program knows it by.' })
  name: string;

  @Field(() => AddressType, { description: 'Where it is.' })
  address: AddressType;

  @Field(() => [IdentifierType], { description: 'Identifiers of the site itself, such as its MID.' })
  identifiers: IdentifierType[];

  @Field(() => [SiteValidationType], { description: 'Its validations by that day, oldest first.' })
  validations: SiteValidationType[];
}
