import { describedEnum } from '@aeo-hub/core/described-enum';

export type QuestionKind = 'LOOKUP' | 'SEARCH' | 'CHECK' | 'RECORDING';

export const QuestionKindEnum = describedEnum<QuestionKind>('QuestionKind', 'How somebody asked.', {
  LOOKUP: 'By an identifier that the program asserts.',
  SEARCH: 'By a name, or by an identifier by which the program does not show its member; which of the two is not told.',
  CHECK: 'Whether it is confirmed as a trader’s counterpart.',
  RECORDING: 'An officer of the program recorded something of it.',
});
