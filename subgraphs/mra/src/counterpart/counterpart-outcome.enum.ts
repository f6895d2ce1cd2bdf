import { describedEnum } from '@aeo-hub/core/described-enum';
import type { CounterpartConfirmation } from './confirm';

export type CounterpartOutcome = CounterpartConfirmation['outcome'] | 'INVALID_IDENTIFIER';

export const CounterpartOutcomeEnum = describedEnum<CounterpartOutcome>(
  'CounterpartOutcome',
  'What a trader is told of its counterpart.',
  {
    CONFIRMED: 'In good standing today in at least one program, and willing to be confirmed.',
    NOT_CONFIRMED: 'Not confirmed. Unknown, not in good standing and not willing read exactly alike.',
    INVALID_IDENTIFIER: 'The value cannot be an identifier of that scheme.',
    INCOMPLETE: 'Not confirmed so far, and a program that might have confirmed it did not answer.',
  },
);
