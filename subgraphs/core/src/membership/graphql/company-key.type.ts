import { Field, ID, ObjectType } from 'type-graphql';
import type { PointInTime } from '../../calendar';
import { DateScalar, DateTimeScalar } from '../../scalars';

/** The key under which every subgraph knows a company: which one, and the point in time the question is asked at. */
@ObjectType({ simpleResolvers: true })
export abstract class CompanyKeyType implements PointInTime {
  @Field(() => ID, { description: 'The hub’s own number of the company; opaque. It stays the same over time.' })
  companyId: string;

  @Field(() => DateScalar, { description: 'The day this answer is for.' })
  on: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant as known at which it is answered; null: as known now.',
  })
  knownAt: string | null;
}
