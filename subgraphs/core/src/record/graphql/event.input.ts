import { Field, ID, InputType } from 'type-graphql';
import { MembershipStatusEnum, type MembershipStatus } from '../../membership';
import { DateScalar, DateTimeScalar } from '../../scalars';
import type { CancellationInput, EventInput, EventName } from '../event-said';

@InputType('EventName', {
  description:
    'Names an event on record, as `history` or `scheduled` shows it: a membership has no two of one status and day.',
})
export class EventNameType implements EventName {
  @Field(() => MembershipStatusEnum, { description: 'Its common status.' })
  status: MembershipStatus;

  @Field(() => DateScalar, { description: 'The day from which it is recorded to hold.' })
  effectiveOn: string;
}

@InputType('EventCancellationInput', { description: 'A step that was recorded ahead of its day and is not to be.' })
export class CancellationInputType implements CancellationInput {
  @Field(() => ID, { description: 'The program’s own number of the membership, which must be on record.' })
  account: string;

  @Field(() => EventNameType, { description: 'The event. Its day must not have come.' })
  event: EventNameType;

  @Field(() => String, {
    description: 'Why, or by which decision; kept with the cancellation. At most 500 characters.',
  })
  reason: string;
}

/** What an event says in every program; each program's own input adds what makes it that program. */
@InputType('MembershipEventInput', { description: 'A step in the life of a membership.' })
export abstract class EventInputType implements EventInput {
  @Field(() => ID, { description: 'The program’s own number of the membership, which must be on record.' })
  account: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of its line of business, to be held against the record; left out: as on record.',
  })
  memberType?: string | null;

  @Field(() => String, { description: 'The status from that day on, in the program’s own word as its file writes it.' })
  nativeStatus: string;

  @Field(() => DateScalar, { description: 'The day from which it holds; a day to come only with `scheduled`.' })
  effectiveOn: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for a day to come, which is refused without it. Left out: false.',
  })
  scheduled?: boolean | null;

  @Field(() => EventNameType, {
    nullable: true,
    description:
      'The event on record that is wrong, and that this one takes the place of. From then on the wrong one does not count; as known before, it is answered as before.',
  })
  corrects?: EventNameType | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the program recorded it, as its file will say; not in the future. Left out: now.',
  })
  recordedAt?: string | null;

  @Field(() => String, {
    description:
      'Why, or by which decision; the program’s own officers read it in the history. At most 500 characters.',
  })
  reason: string;
}
