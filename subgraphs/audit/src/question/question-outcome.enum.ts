import { describedEnum } from '@aeo-hub/core/described-enum';

export type QuestionOutcome =
  'SHOWN' | 'NOT_SHOWN' | 'CHECKED' | 'CONFIRMED' | 'NOT_CONFIRMED' | 'RECORDED' | 'UNCHANGED' | 'REFUSED';

export const QuestionOutcomeEnum = describedEnum<QuestionOutcome>('QuestionOutcome', 'What became of a question.', {
  SHOWN: 'The program’s member was shown.',
  NOT_SHOWN: 'The program’s member was not shown. What other programs showed is not told.',
  CHECKED: 'A check, as officers are told of it: its outcome depends on the standing of the trader that asked too.',
  CONFIRMED: 'A check, as the company is told of it: it was confirmed.',
  NOT_CONFIRMED: 'A check, as the company is told of it: it was not confirmed, for whatever reason.',
  RECORDED: 'What was to be recorded is on record.',
  UNCHANGED: 'What was to be recorded was on record already.',
  REFUSED: 'What was to be recorded was refused by the program’s guards.',
});
