import type { PartnerArrangement } from '@aeo-hub/core/disclosure';

/**
 * Whose administrations may be told of members of PIP, and from which day: its arrangements that are in force. A date known to the
 * month counts from the first of the month. The program holds them itself, for it asks no other subgraph whom it may tell; a test
 * holds them against those of mra, which has their sources.
 */
export const pipArrangements: readonly PartnerArrangement[] = [
  { partner: 'US', inForceSince: '2008-06-28' },
  { partner: 'JP', inForceSince: '2010-06-01' },
  { partner: 'KR', inForceSince: '2010-06-01' },
  { partner: 'SG', inForceSince: '2010-06-25' },
  { partner: 'MX', inForceSince: '2016-05-11' },
  { partner: 'IL', inForceSince: '2017-07-01' },
  { partner: 'AU', inForceSince: '2017-07-01' },
  { partner: 'HK', inForceSince: '2019-06-27' },
  { partner: 'NZ', inForceSince: '2019-06-01' },
  { partner: 'PE', inForceSince: '2022-06-01' },
];
