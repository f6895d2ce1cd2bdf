import { RecordingType } from '@aeo-hub/core/record';
import { Field, ObjectType } from 'type-graphql';
import { CtpatMembership } from './ctpat-membership.type';

@ObjectType('CtpatRecording', {
  simpleResolvers: true,
  description:
    'What became of something that was to be recorded of a membership in the Customs Trade Partnership Against Terrorism (CTPAT), United States.',
})
export class CtpatRecording extends RecordingType {
  @Field(() => CtpatMembership, {
    nullable: true,
    description: 'The membership as it stands today, after that; null when none of that account has begun.',
  })
  membership: CtpatMembership | null;
}
