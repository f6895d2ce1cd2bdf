import type { PartnerArrangement } from '@aeo-hub/core/disclosure';

/**
 * Whose administrations may be told of members of CTPAT, and from which day: its arrangements that are in force. A date known to the
 * month counts from the first of the month. The program holds them itself, for it asks no other subgraph whom it may tell; a test
 * holds them against those of mra, which has their sources.
 */
export const ctpatArrangements: readonly PartnerArrangement[] = [
  { partner: 'NZ', inForceSince: '2007-06-01' },
  { partner: 'CA', inForceSince: '2008-06-28' },
  { partner: 'JO', inForceSince: '2008-06-01' },
  { partner: 'JP', inForceSince: '2009-06-01' },
  { partner: 'KR', inForceSince: '2010-06-01' },
  { partner: 'EU', inForceSince: '2012-07-01' },
  { partner: 'TW', inForceSince: '2012-11-01' },
  { partner: 'IL', inForceSince: '2014-06-27' },
  { partner: 'MX', inForceSince: '2014-10-17' },
  { partner: 'SG', inForceSince: '2014-12-01' },
  { partner: 'DO', inForceSince: '2015-12-08' },
  { partner: 'PE', inForceSince: '2018-09-01' },
  { partner: 'GB', inForceSince: '2021-01-21' },
];
