import type { IdentifierScheme } from '@aeo-hub/core/identifier';

/** What a row of a members file says, whatever the program calls it. An identifier's field is its scheme. */
export type MemberField =
  | 'account'
  | 'legalName'
  | 'tradeNames'
  | 'headquarters'
  | 'addressLines'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'addressCountry'
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
  | 'account'
  | 'siteId'
  | 'name'
  | 'addressLines'
  | 'city'
  | 'region'
  | 'postalCode'
  | 'addressCountry'
  | 'MID'
  | 'LEI'
  | 'DUNS'
  | 'validatedBy'
  | 'validatedOn'
  | 'recordedAt';

/** Fields and the program's names of their columns, in the order of the file. */
export type Columns<Field extends string> = readonly (readonly [Field, string])[];

/** The three files that a program hands over. */
export interface ProgramFiles {
  readonly members: Columns<MemberField>;
  readonly consents: Columns<ConsentField>;
  readonly sites: Columns<SiteField>;
}

export type FileKind = 'members' | 'sites' | 'consents';
