import { HarmonizationClaimType, MembershipStatusEnum, type MembershipStatus } from '@aeo-hub/core/membership';
import { MemberTypeType } from '@aeo-hub/core/member-type';
import { CountryCodeScalar } from '@aeo-hub/core/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * What mra must know of a membership, whichever program's. It comes in the gateway's representations, because no subgraph
 * asks another; each field is declared as the programs declare it.
 */
@ObjectType({ simpleResolvers: true })
export abstract class AnsweredMembershipType {
  @Directive('@external')
  @Field(() => ID)
  id: string;

  @Directive('@external')
  @Field(() => String)
  account: string;

  @Directive('@external')
  @Field(() => MemberTypeType)
  memberType: MemberTypeType;

  @Directive('@external')
  @Field(() => MembershipStatusEnum)
  status: MembershipStatus;

  @Directive('@external')
  @Field(() => Boolean)
  inGoodStanding: boolean;

  @Directive('@external')
  @Field(() => [CountryCodeScalar])
  consents: string[];

  @Directive('@external')
  @Field(() => Boolean)
  sharedWithTraders: boolean;

  @Directive('@external')
  @Field(() => HarmonizationClaimType, { nullable: true })
  harmonization: HarmonizationClaimType | null;
}
