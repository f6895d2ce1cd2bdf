import { recordingResolver } from '@aeo-hub/core/record';
import { Resolver } from 'type-graphql';
import { CtpatEventInput } from './ctpat-event.input';
import { CtpatRecording } from './ctpat-recording.type';

@Resolver()
export class CtpatRecordingResolver extends recordingResolver({
  program: 'CTPAT',
  title: 'Ctpat',
  eventInput: CtpatEventInput,
  recording: CtpatRecording,
}) {}
