import { Directive, Field, ObjectType } from 'type-graphql';
import { DateScalar, DateTimeScalar } from '../../scalars';
import type { MembershipStatus } from '../membership-status';
import { MembershipStatusEnum } from './enums';

@Directive('@shareable')
@ObjectType('MembershipChange', {
  simpleResolvers: true,
  description: 'One step in the life of a membership. Steps are only ever added.',
})
export class MembershipChangeType {
  @Field(() => MembershipStatusEnum, { description: 'The status from that day on.' })
  status: MembershipStatus;

  @Field(() => DateScalar, { description: 'The day from which it held.' })
  effectiveOn: string;

  @Field(() => DateTimeScalar, { description: 'The program’s own record time.' })
  recordedAt: string;

  @Field(() => DateTimeScalar, {
    description: 'When the hub could first answer with it; this is what `knownAt` compares.',
  })
  knownFrom: string;

  @Field(() => String, { description: 'Which file and row, or which officer, said so.' })
  source: string;
}
