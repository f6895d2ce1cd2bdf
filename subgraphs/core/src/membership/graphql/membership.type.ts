import { Field, ID, InterfaceType } from 'type-graphql';
import type { PointInTime } from '../../calendar';
import type { Disclosure } from '../../disclosure';
import { MemberTypeType } from '../../member-type';
import type { ProgramCode } from '../../program';
import { DateScalar } from '../../scalars';
import type { MembershipStatus } from '../membership-status';
import { MembershipStatusEnum, ProgramCodeEnum } from './enums';
import { MembershipChangeType } from './membership-change.type';
import { SiteType } from './site.type';

/** What every program's membership says; each program's own type adds what makes it that program. */
@InterfaceType('Membership', {
  autoRegisterImplementations: false,
  description:
    'Standing is per line of business, not per company. Good standing is ACTIVE or ACTIVE_UNDER_ACTION_PLAN. An overdue revalidation is shown and does not end it; a passed `validUntil` does, with or without an event.',
})
export abstract class MembershipType {
  @Field(() => ID, {
    description:
      'A key of this answer for client caches: the same membership on another day, or as known at another instant, has another. Opaque; `account` stays the same.',
  })
  id: string;

  @Field(() => ProgramCodeEnum, { description: 'The program that vouches.' })
  program: ProgramCode;

  @Field(() => String, { description: 'The program’s own number of this membership; opaque.' })
  account: string;

  @Field(() => MemberTypeType, { description: 'The line of business it is for.' })
  memberType: MemberTypeType;

  @Field(() => MembershipStatusEnum, { description: 'The common status on the day asked.' })
  status: MembershipStatus;

  @Field(() => String, { description: 'The program’s own word for the status.' })
  nativeStatus: string;

  @Field(() => Boolean, { description: 'Whether it was in good standing on the day asked.' })
  inGoodStanding: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Its first ACTIVE day; null while an applicant.' })
  since: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The last validation by that day.' })
  validatedOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by which the next validation is due, as the program states it or as its rule gives it.',
  })
  revalidationDue: string | null;

  @Field(() => [SiteType], { description: 'Its sites, by their number.' })
  sites: SiteType[];

  @Field(() => [MembershipChangeType], { description: 'What had happened to it by that day, oldest first.' })
  history: readonly MembershipChangeType[];

  @Field(() => [MembershipChangeType], { description: 'What is on record of days to come, soonest first.' })
  scheduled: readonly MembershipChangeType[];

  /** How much of it the caller is shown. */
  disclosure: Disclosure;

  /** The point in time as it was asked; ids are made of it. */
  asked: PointInTime;

  /** The same with the instant as known at which it is answered; what hangs below is answered for it. */
  at: PointInTime;
}
