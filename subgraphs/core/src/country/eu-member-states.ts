import { EU_MEMBERSHIPS } from './eu-memberships';

/** The 27 member states of today, ISO 3166-1 alpha-2, in alphabetical order; for another day ask `euMemberStatesOn`. */
export const EU_MEMBER_STATES: readonly string[] = EU_MEMBERSHIPS.filter(({ until }) => until === null)
  .map(({ country }) => country)
  .toSorted();
