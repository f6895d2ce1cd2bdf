import { describedEnum } from '@aeo-hub/core/described-enum';
import type { Evidence } from '../reference/claim-mechanism';

export const EvidenceEnum = describedEnum<Evidence>('Evidence', 'What a claim reference rests on.', {
  DIRECT: 'Described for every partner, or for this one.',
  ASSUMED: 'Described for other partners, and assumed to be the same for this one.',
  UNKNOWN: 'Only that there is a way to claim is known.',
});
