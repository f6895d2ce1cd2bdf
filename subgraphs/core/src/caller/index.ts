export { PUBLIC, type Caller, type CompanyOfCarrier, type Role } from './caller';
export { claimsOf, readCaller, type CallerClaims } from './read-caller';
