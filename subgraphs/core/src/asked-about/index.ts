export type { AskedAbout, AskedCompany, AskedIdentifier, KnownFor } from './asked-about';
export { AskedCompanyType, AskedIdentifierType } from './asked-about.type';
