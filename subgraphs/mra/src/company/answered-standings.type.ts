import { StandingOutcomeEnum, type StandingOutcome } from '@aeo-hub/core/membership';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Tier } from '../program-answer/program-answer';
import { AnsweredMembershipType } from './answered-membership.type';

const CtpatTierEnum = { I: 'I', II: 'II', III: 'III' } as const satisfies Record<Tier, Tier>;
registerEnumType(CtpatTierEnum, { name: 'CtpatTier' });

@ObjectType('PipMembership', { simpleResolvers: true })
export class PipMembership extends AnsweredMembershipType {}

@ObjectType('CtpatMembership', { simpleResolvers: true })
export class CtpatMembership extends AnsweredMembershipType {
  @Directive('@external')
  @Field(() => CtpatTierEnum, { nullable: true })
  recognisedTier: Tier | null;
}

@ObjectType('MexicanAeoMembership', { simpleResolvers: true })
export class MexicanAeoMembership extends AnsweredMembershipType {}

/** What mra must know of a standing, whichever program's. */
@ObjectType({ simpleResolvers: true })
abstract class AnsweredStandingType {
  @Directive('@external')
  @Field(() => StandingOutcomeEnum)
  outcome: StandingOutcome;
}

@ObjectType('PipStanding', { simpleResolvers: true })
export class PipStanding extends AnsweredStandingType {
  @Directive('@external')
  @Field(() => [PipMembership])
  memberships: PipMembership[];
}

@ObjectType('CtpatStanding', { simpleResolvers: true })
export class CtpatStanding extends AnsweredStandingType {
  @Directive('@external')
  @Field(() => [CtpatMembership])
  memberships: CtpatMembership[];
}

@ObjectType('MexicanAeoStanding', { simpleResolvers: true })
export class MexicanAeoStanding extends AnsweredStandingType {
  @Directive('@external')
  @Field(() => [MexicanAeoMembership])
  memberships: MexicanAeoMembership[];
}
