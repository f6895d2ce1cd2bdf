import { CompanyKeyType, ProgramCodeEnum } from '@aeo-hub/core/membership';
import { IdentifierType } from '@aeo-hub/core/identifier';
import { AddressType } from '@aeo-hub/core/postal-address';
import type { ProgramCode } from '@aeo-hub/core/program';
import { CountryCodeScalar, DateTimeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "companyId on knownAt")')
@ObjectType('Company', {
  simpleResolvers: true,
  description:
    'A legal entity, as of a point in time. Name, address and identifiers are those that a program disclosing to this caller asserts.',
})
export class CompanyType extends CompanyKeyType {
  @Field(() => ID, {
    description:
      'A key of this answer for client caches: the same company on another day, or as known at another instant, has another. Opaque; `companyId` stays the same.',
  })
  id: string;

  @Field(() => String, {
    description: 'Its name, as the program of its headquarters’ country asserts it, else the first that does.',
  })
  legalName: string;

  @Field(() => [String], { description: 'Names it trades under.' })
  tradeNames: string[];

  @Field(() => CountryCodeScalar, { description: 'Where its corporate headquarters are.' })
  headquarters: string;

  @Field(() => AddressType, { nullable: true, description: 'Its address; null when no program asserts one.' })
  address: AddressType | null;

  @Field(() => [IdentifierType], { description: 'Its identifiers, by scheme, then value.' })
  identifiers: IdentifierType[];

  @Field(() => [ProgramCodeEnum], { description: 'Programs that show it to this caller.' })
  shownBy: readonly ProgramCode[];

  @Directive('@inaccessible')
  @Field(() => Boolean, {
    description: 'Whether it is the one that asks: its own standing decides on whether it is answered.',
  })
  asking: boolean;

  @Directive('@inaccessible')
  @Field(() => [ID], {
    nullable: true,
    description: 'Its account numbers in PIP; null: whether it has any cannot be said at the moment.',
  })
  pipAccounts: string[] | null;

  @Directive('@inaccessible')
  @Field(() => [ID], {
    nullable: true,
    description: 'Its account numbers in CTPAT; null: whether it has any cannot be said at the moment.',
  })
  ctpatAccounts: string[] | null;

  @Directive('@inaccessible')
  @Field(() => [ID], {
    nullable: true,
    description: 'Its account numbers in the Mexican AEO; null: whether it has any cannot be said at the moment.',
  })
  mexicanAeoAccounts: string[] | null;

  @Directive('@inaccessible')
  @Field(() => [DateTimeScalar], {
    nullable: 'itemsAndList',
    description:
      'For each of `pipAccounts`, from when the hub could answer with it, where that is later than the program says; null: none is.',
  })
  pipLateFrom: (string | null)[] | null;

  @Directive('@inaccessible')
  @Field(() => [DateTimeScalar], {
    nullable: 'itemsAndList',
    description:
      'For each of `ctpatAccounts`, from when the hub could answer with it, where that is later than the program says; null: none is.',
  })
  ctpatLateFrom: (string | null)[] | null;

  @Directive('@inaccessible')
  @Field(() => [DateTimeScalar], {
    nullable: 'itemsAndList',
    description:
      'For each of `mexicanAeoAccounts`, from when the hub could answer with it, where that is later than the program says; null: none is.',
  })
  mexicanAeoLateFrom: (string | null)[] | null;
}
