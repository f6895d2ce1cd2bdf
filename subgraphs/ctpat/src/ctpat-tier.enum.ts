import { registerEnumType } from 'type-graphql';

/** The tiers of the SAFE Port Act, sections 214 to 216 (6 U.S.C. 964 to 966). */
export const CTPAT_TIERS = ['I', 'II', 'III'] as const;

export type CtpatTier = (typeof CTPAT_TIERS)[number];

export const CtpatTierEnum = { I: 'I', II: 'II', III: 'III' } as const satisfies Record<CtpatTier, CtpatTier>;

registerEnumType(CtpatTierEnum, {
  name: 'CtpatTier',
  description: 'The tiers of the SAFE Port Act (6 U.S.C. 964 to 966), used for importers.',
  valuesConfig: {
    I: { description: 'Certified.' },
    II: { description: 'Validated.' },
    III: { description: 'Validated, and exceeding the criteria.' },
  },
});
