import type { ProgramCode } from '@aeo-hub/core/program';

/**
 * Which program administers a harmonized membership for both: decided by the country of the corporate headquarters, and null
 * when that is neither. Source: CBSA, 'Partners in Protection - Mutual Recognition', harmonization of PIP and CTPAT.
 */
export function hostOf(headquarters: string): ProgramCode | null {
  if (headquarters === 'CA') return 'PIP';
  return headquarters === 'US' ? 'CTPAT' : null;
}
