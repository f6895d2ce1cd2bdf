import type { IdentifierScheme } from '../../identifier';

type AddressField = 'addressLines' | 'city' | 'region' | 'postalCode' | 'addressCountry';

/** What a members file may say, whatever its program calls the column. */
export type MemberField =
  | 'account'
  | 'legalName'
  | 'tradeNames'
  | 'headquarters'
  | AddressField
  | IdentifierScheme
  | 'memberType'
  | 'tier'
  | 'status'
  | 'effectiveOn'
  | 'recordedAt'
  | 'validUntil'
  | 'validatedOn'
  | 'revalidationDue'
  | 'counterpartAccount'
  | 'harmonizedSince'
  | 'siteValidationBy'
  | 'siteValidationOn'
  | 'pointOfContact';

export type ConsentField = 'account' | 'grantee' | 'since' | 'until' | 'recordedAt';

export type SiteField =
  'account' | 'siteId' | 'name' | AddressField | IdentifierScheme | 'validatedBy' | 'validatedOn' | 'recordedAt';
