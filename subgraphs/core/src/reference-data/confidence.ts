/**
 * How sure a fact is. MISSION: in the administrations' texts the hub was made from. FOUND: read in a public source.
 * UNVERIFIED: general knowledge, or named somewhere without a source.
 */
export const CONFIDENCES = ['MISSION', 'FOUND', 'UNVERIFIED'] as const;

export type Confidence = (typeof CONFIDENCES)[number];
