const MEMBERSHIP =
  'id account memberType { code } status inGoodStanding consents harmonization { counterpartAccount since siteValidation { performedBy on } pointOfContact }';

/**
 * What recognition and harmonization are computed from. Both fields ask for the very same, because the gateway then fetches
 * it once.
 */
export const COMPANY_REQUIRES = `@requires(fields: "headquarters
  pip { outcome memberships { ${MEMBERSHIP} } }
  ctpat { outcome memberships { ${MEMBERSHIP} recognisedTier } }
  mexicanAeo { outcome memberships { ${MEMBERSHIP} } }")`.replaceAll(/\s+/g, ' ');
