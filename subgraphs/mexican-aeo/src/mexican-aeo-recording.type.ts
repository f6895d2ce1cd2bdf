import { RecordingType } from '@aeo-hub/core/record';
import { Field, ObjectType } from 'type-graphql';
import { MexicanAeoMembership } from './mexican-aeo-membership.type';

@ObjectType('MexicanAeoRecording', {
  simpleResolvers: true,
  description:
    'What became of something that was to be recorded of a membership in the Operador Económico Autorizado program (Mexican AEO), Mexico.',
})
export class MexicanAeoRecording extends RecordingType {
  @Field(() => MexicanAeoMembership, {
    nullable: true,
    description: 'The membership as it stands today, after that; null when none of that account has begun.',
  })
  membership: MexicanAeoMembership | null;
}
