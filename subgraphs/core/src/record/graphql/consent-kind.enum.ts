import type { ConsentKind } from '../../consent';
import { describedEnum } from '../../described-enum';

export const ConsentKindEnum = describedEnum<ConsentKind>('ConsentKind', 'What a member says of its consent.', {
  GIVEN: 'It holds from that day on.',
  WITHDRAWN: 'From that day on it no longer holds.',
});
