import { DateScalar, DateTimeScalar } from '@aeo-hub/core/scalars';
import { Field, InputType } from 'type-graphql';

@InputType('AsOfInput', {
  description: 'A question is asked at one point in time, and everything below it is answered at that same point.',
})
export class AsOfInput {
  @Field(() => DateScalar, {
    nullable: true,
    description: 'What was true on this day (valid time). Default: today. Not in the future.',
  })
  on?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'As the hub knew it at this instant (record time). Default: now. Not in the future.',
  })
  knownAt?: string | null;
}
