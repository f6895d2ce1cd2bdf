import { Field, ID, InputType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../scalars';
import type { EventInput } from '../event-said';

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

  @Field(() => DateScalar, { description: 'The day from which it holds.' })
  effectiveOn: string;

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
