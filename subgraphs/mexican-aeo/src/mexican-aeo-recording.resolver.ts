import { recordingResolver } from '@aeo-hub/core/record';
import { Resolver } from 'type-graphql';
import { MexicanAeoEventInput } from './mexican-aeo-event.input';
import { MexicanAeoRecording } from './mexican-aeo-recording.type';

@Resolver()
export class MexicanAeoRecordingResolver extends recordingResolver({
  program: 'MEXICAN_AEO',
  title: 'MexicanAeo',
  eventInput: MexicanAeoEventInput,
  recording: MexicanAeoRecording,
}) {}
