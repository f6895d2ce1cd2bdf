import { Field, ObjectType } from 'type-graphql';
import { ProblemType } from '../../problem';
import type { RecordingOutcome } from '../recording';
import { RecordingOutcomeEnum } from './recording-outcome.enum';

/** What became of something in any program; each program's own type adds its membership. */
@ObjectType('Recording', { simpleResolvers: true, description: 'What became of something that was to be recorded.' })
export abstract class RecordingType {
  @Field(() => RecordingOutcomeEnum, { description: 'Whether it was recorded.' })
  outcome: RecordingOutcome;

  @Field(() => ProblemType, { nullable: true, description: 'Why it was refused; null for every other outcome.' })
  problem: ProblemType | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What exactly stands against it: the field and what is wrong with it, or what is on record; in English, as an import would say it.',
  })
  detail: string | null;
}
