import type { Numbering } from './numbering';

/** Nine digits without a check digit. Companies' begin with 8; those with a 9 are left to sites. */
export const dunsNumbers: Numbering = {
  slots: 100_000_000,
  write: (slot) => String(800_000_000 + slot),
};
