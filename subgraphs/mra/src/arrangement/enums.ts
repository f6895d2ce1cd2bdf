import { describedEnum } from '@aeo-hub/core/described-enum';
import type { Confidence } from '@aeo-hub/core/reference-data';
import type { Direction } from '../reference/arrangement';
import type { StatusOnDay } from '../register/arrangement-on';

export const ArrangementStatusEnum = describedEnum<StatusOnDay>(
  'ArrangementStatus',
  'How far an arrangement has come. Only IN_FORCE recognises anyone.',
  {
    IN_FORCE: 'Listed by its administration as current, or seen working.',
    SIGNED: 'Signed; nothing found on its operation.',
    PILOT: 'Signed and tried out.',
    ACTION_PLAN: 'The step before an arrangement. It gives no recognition.',
    UNVERIFIED:
      'Named somewhere, or reported as signed, and not on the list of its own administration. It gives no recognition.',
    NOT_YET_SIGNED: 'It had not been signed on the day asked.',
  },
);

export const DirectionEnum = describedEnum<Direction>('Direction', 'Which flow of goods an arrangement covers.', {
  BOTH: 'Goods going to the partner and goods coming from it.',
  EXPORTS_TO_PARTNER: 'Only goods that the home program’s members send to the partner.',
  IMPORTS_FROM_PARTNER: 'Only goods that the home program’s members receive from the partner.',
});

export const ConfidenceEnum = describedEnum<Confidence>('Confidence', 'How sure a public fact is.', {
  MISSION: 'Stated by the administration itself in the texts the hub was made from.',
  FOUND: 'Read in a public source, which is named.',
  UNVERIFIED: 'Not confirmed by any source read.',
});
