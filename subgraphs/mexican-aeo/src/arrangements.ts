import type { PartnerArrangement } from '@aeo-hub/core/disclosure';

/**
 * Whose administrations may be told of members of the Mexican AEO, and from which day: its arrangements that are in force. A date known to the
 * month counts from the first of the month. The program holds them itself, for it asks no other subgraph whom it may tell; a test
 * holds them against those of mra, which has their sources.
 */
export const mexicanAeoArrangements: readonly PartnerArrangement[] = [
  { partner: 'KR', inForceSince: '2015-02-01' },
  { partner: 'US', inForceSince: '2014-10-17' },
  { partner: 'CA', inForceSince: '2016-05-11' },
];
