import type { Party } from '../world/parties';

const STANDING = `fragment Standing on ProgramStanding {
  outcome dataAsOf memberships { account memberType { code } status inGoodStanding since validatedOn }
}`;
const COMPANY = `companyId legalName pip { ...Standing } ctpat { ...Standing } mexicanAeo { ...Standing }
  recognitions(in: JP) { complete unavailable items { program grantedBy eligible factors { code passed } benefits { code } } }`;
const SINGLE = `query ($identifier: IdentifierInput!) { company(identifier: $identifier) { outcome company { ${COMPANY} } } } ${STANDING}`;
const BATCH = `query ($identifiers: [IdentifierInput!]!) { companies(identifiers: $identifiers) { outcome company { ${COMPANY} } } } ${STANDING}`;
const SEARCH =
  'query ($name: String!) { searchCompanies(name: $name) { totalCount edges { score node { companyId legalName } } } }';

/** All three standings of a company, and what Japan would grant it. */
export function aboutOne(party: Party): string {
  return JSON.stringify({ query: SINGLE, variables: { identifier: identifierOf(party) } });
}

/** The same of many. */
export function aboutMany(parties: readonly Party[]): string {
  return JSON.stringify({ query: BATCH, variables: { identifiers: parties.map(identifierOf) } });
}

export function byName({ name }: Party): string {
  return JSON.stringify({ query: SEARCH, variables: { name } });
}

function identifierOf({ scheme, value }: Party): { scheme: string; value: string } {
  return { scheme, value };
}
