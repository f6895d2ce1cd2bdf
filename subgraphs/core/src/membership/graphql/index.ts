export { CompanyKeyType } from './company-key.type';
export { ProgramCodeEnum, StandingOutcomeEnum, MembershipStatusEnum } from './enums';
export { membershipFieldResolver } from './membership-field-resolver';
export { HarmonizationClaimType } from './harmonization-claim.type';
export { MembershipType } from './membership.type';
export type { ProgramContext } from './program-context';
export { ProgramStandingType } from './program-standing.type';
export { SiteValidationType } from './site-validation.type';
export { standingView, type StandingView } from './standing-view';
