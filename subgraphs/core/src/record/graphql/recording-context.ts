import type { ProgramContext } from '../../membership';
import type { Recorder } from '../recorder';

/** What the resolvers of a program are handed, those that write included. */
export interface RecordingContext extends ProgramContext {
  readonly recorder: Recorder;
}
