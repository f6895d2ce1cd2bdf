import { CompanyKeyType } from '@aeo-hub/core/membership';
import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ObjectType } from 'type-graphql';
import { CtpatStanding, MexicanAeoStanding, PipStanding } from './answered-standings.type';

/** The part of a company that mra needs: where its headquarters are, and what the three programs say of it. */
@Directive('@key(fields: "companyId on knownAt")')
@ObjectType('Company', { simpleResolvers: true })
export class Company extends CompanyKeyType {
  @Directive('@external')
  @Field(() => CountryCodeScalar)
  headquarters: string;

  @Directive('@external')
  @Field(() => PipStanding, { nullable: true })
  pip: PipStanding | null;

  @Directive('@external')
  @Field(() => CtpatStanding, { nullable: true })
  ctpat: CtpatStanding | null;

  @Directive('@external')
  @Field(() => MexicanAeoStanding, { nullable: true })
  mexicanAeo: MexicanAeoStanding | null;
}
