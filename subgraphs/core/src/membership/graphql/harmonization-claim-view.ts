import { PROGRAM_CODES } from '../../program';
import type { HarmonizationClaim } from '../storage/membership.repository';
import type { HarmonizationClaimType } from './harmonization-claim.type';

export function harmonizationClaimView(claim: HarmonizationClaim): HarmonizationClaimType {
  const performedBy = PROGRAM_CODES.find((code) => code === claim.validationBy);
  return {
    counterpartAccount: claim.counterpartAccount,
    since: claim.since,
    siteValidation: performedBy && claim.validationOn ? { performedBy, on: claim.validationOn } : null,
    pointOfContact: claim.pointOfContact,
  };
}
