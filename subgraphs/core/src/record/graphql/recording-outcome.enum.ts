import { describedEnum } from '../../described-enum';
import type { RecordingOutcome } from '../recording';

export const RecordingOutcomeEnum = describedEnum<RecordingOutcome>(
  'RecordingOutcome',
  'What became of something that was to be recorded.',
  {
    RECORDED: 'It is on record, and answers tell it from now on.',
    UNCHANGED:
      'It was on record already, or a later record says otherwise: nothing was written. To send the same twice does no harm.',
    REFUSED: 'Nothing was written; `problem` says why.',
  },
);
