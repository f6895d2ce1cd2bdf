import { recordingResolver } from '@aeo-hub/core/record';
import { Resolver } from 'type-graphql';
import { PipEventInput } from './pip-event.input';
import { PipRecording } from './pip-recording.type';

@Resolver()
export class PipRecordingResolver extends recordingResolver({
  program: 'PIP',
  title: 'Pip',
  eventInput: PipEventInput,
  recording: PipRecording,
}) {}
