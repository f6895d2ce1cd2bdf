import type { Numbering } from './numbering';

/** USDOT: seven digits, from 4,000,000 on, which keeps clear of the named companies'. */
export const motorCarrierNumbers: Numbering = {
  slots: 6_000_000,
  write: (slot) => String(4_000_000 + slot),
};
