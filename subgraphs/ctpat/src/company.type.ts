import { CompanyKeyType } from '@aeo-hub/core/membership';
import { DateTimeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The part of a company that this program needs to answer: its own account numbers, which the registry supplies. */
@Directive('@key(fields: "companyId on knownAt")')
@ObjectType('Company', { simpleResolvers: true })
export class Company extends CompanyKeyType {
  @Directive('@external')
  @Field(() => [ID], {
    nullable: true,
    description: 'Its account numbers in this program; null: whether it has any cannot be said at the moment.',
  })
  ctpatAccounts: string[] | null;

  @Directive('@external')
  @Field(() => [DateTimeScalar], {
    nullable: 'itemsAndList',
    description:
      'For each of `ctpatAccounts`, from when the hub could answer with it, where that is later than the program says; null: none is.',
  })
  ctpatLateFrom: (string | null)[] | null;

  @Directive('@external')
  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  asking: boolean;
}
