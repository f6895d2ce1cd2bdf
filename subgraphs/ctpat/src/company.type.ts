import { CompanyKeyType } from '@aeo-hub/core/membership';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The part of a company that this program needs to answer: its own account numbers, which the registry supplies. */
@Directive('@key(fields: "id on knownAt")')
@ObjectType('Company', { simpleResolvers: true })
export class Company extends CompanyKeyType {
  @Directive('@external')
  @Field(() => [ID], { description: 'Its account numbers in this program.' })
  ctpatAccounts: string[];

  @Directive('@external')
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  asking: boolean;
}
