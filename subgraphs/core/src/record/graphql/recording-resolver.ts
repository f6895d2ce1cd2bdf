import { Arg, Ctx, Mutation, Resolver, type ClassType } from 'type-graphql';
import type { ProgramCode } from '../../program';
import { officerOf } from '../officer-of';
import { ConsentInputType } from './consent.input';
import { CancellationInputType, type EventInputType } from './event.input';
import type { RecordingContext } from './recording-context';
import type { RecordingType } from './recording.type';
import { recordingView, type RecordingView } from './recording-view';

export interface RecordingOptions {
  readonly program: ProgramCode;
  /** How the program is called in the names of its mutations: `Pip` of `recordPipEvent`. */
  readonly title: string;
  readonly eventInput: ClassType<EventInputType>;
  readonly recording: ClassType<RecordingType>;
}

/** What a program's own officers write through GraphQL: one status event, its cancellation, or one consent at a time. */
export function recordingResolver({ program, title, eventInput, recording }: RecordingOptions) {
  @Resolver()
  abstract class RecordingResolver {
    @Mutation(() => recording, {
      name: `record${title}Event`,
      nullable: true,
      description:
        'Records one status event of a membership that is on record. For the program’s own officers. Null only when it is not known what became of it: then send the same again.',
    })
    async recordEvent(
      @Arg('input', () => eventInput, { description: 'The event.' }) input: EventInputType,
      @Ctx() context: RecordingContext,
    ): Promise<RecordingView> {
      const recorded = await context.recorder.event(input, officerOf(program, context), context.timeLeftMs);
      return recordingView(recorded, { program, account: input.account }, context);
    }

    @Mutation(() => recording, {
      name: `cancel${title}Event`,
      nullable: true,
      description:
        'Cancels, before its day, a status event that is on record. For the program’s own officers. Null only when it is not known what became of it: then send the same again.',
    })
    async cancelEvent(
      @Arg('input', () => CancellationInputType, { description: 'The event.' }) input: CancellationInputType,
      @Ctx() context: RecordingContext,
    ): Promise<RecordingView> {
      const recorded = await context.recorder.cancellation(input, officerOf(program, context), context.timeLeftMs);
      return recordingView(recorded, { program, account: input.account }, context);
    }

    @Mutation(() => recording, {
      name: `record${title}Consent`,
      nullable: true,
      description:
        'Records that a member gave or withdrew its consent to be shown. A withdrawal holds in this program at once, and where companies are looked up as a rule within a second, at the latest within the bound that the operator sets (DISCLOSURE_TIMEOUT_MS, two minutes by default). For the program’s own officers. Null only when it is not known what became of it: then send the same again.',
    })
    async recordConsent(
      @Arg('input', () => ConsentInputType, { description: 'The consent, or its end.' }) input: ConsentInputType,
      @Ctx() context: RecordingContext,
    ): Promise<RecordingView> {
      const recorded = await context.recorder.consent(input, officerOf(program, context), context.timeLeftMs);
      return recordingView(recorded, { program, account: input.account }, context);
    }
  }
  return RecordingResolver;
}
