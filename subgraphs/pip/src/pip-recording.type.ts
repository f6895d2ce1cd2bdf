import { RecordingType } from '@aeo-hub/core/record';
import { Field, ObjectType } from 'type-graphql';
import { PipMembership } from './pip-membership.type';

@ObjectType('PipRecording', {
  simpleResolvers: true,
  description:
    'What became of something that was to be recorded of a membership in Partners in Protection (PIP), Canada.',
})
export class PipRecording extends RecordingType {
  @Field(() => PipMembership, {
    nullable: true,
    description: 'The membership as it stands today, after that; null when none of that account has begun.',
  })
  membership: PipMembership | null;
}
