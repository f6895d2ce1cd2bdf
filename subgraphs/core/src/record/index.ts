export { ConsentInputType } from './graphql/consent.input';
export { CancellationInputType, EventInputType } from './graphql/event.input';
export type { RecordingContext } from './graphql/recording-context';
export { recordingResolver, type RecordingOptions } from './graphql/recording-resolver';
export { RecordingType } from './graphql/recording.type';
export type { RecordingView } from './graphql/recording-view';
export { Recorder } from './recorder';
