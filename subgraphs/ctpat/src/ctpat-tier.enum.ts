import { describedEnum } from '@aeo-hub/core/described-enum';

/** The tiers of the SAFE Port Act, sections 214 to 216 (6 U.S.C. 964 to 966). */
export type CtpatTier = 'I' | 'II' | 'III';

export const CtpatTierEnum = describedEnum<CtpatTier>(
  'CtpatTier',
  'The tiers of participants under the SAFE Port Act (6 U.S.C. 964 to 966).',
  { I: 'Certified.', II: 'Validated.', III: 'Validated, and exceeding the criteria.' },
);
