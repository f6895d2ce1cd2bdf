import type { ConsentField, MemberField, SiteField } from '@aeo-hub/core/import';
import type { ConsentRecord, MemberRecord, SiteRecord } from './records';

/** Several values of one cell. */
const BETWEEN = '|';

type Cells<Field extends string, Row> = Readonly<Record<Field, (row: Row) => string>>;

const identifier =
  (scheme: keyof MemberRecord['identifiers']) =>
  (row: Pick<MemberRecord, 'identifiers'>): string =>
    row.identifiers[scheme]?.join(BETWEEN) ?? '';

const address = {
  addressLines: (row: Pick<MemberRecord, 'address'>) => row.address.lines.join(BETWEEN),
  city: (row: Pick<MemberRecord, 'address'>) => row.address.city,
  region: (row: Pick<MemberRecord, 'address'>) => row.address.region ?? '',
  postalCode: (row: Pick<MemberRecord, 'address'>) => row.address.postalCode ?? '',
  addressCountry: (row: Pick<MemberRecord, 'address'>) => row.address.country,
};

const identifiers = {
  BUSINESS_NUMBER: identifier('BUSINESS_NUMBER'),
  CBSA_CARRIER_CODE: identifier('CBSA_CARRIER_CODE'),
  PIP_ACCOUNT: identifier('PIP_ACCOUNT'),
  EIN: identifier('EIN'),
  CBP_IMPORTER_NUMBER: identifier('CBP_IMPORTER_NUMBER'),
  MID: identifier('MID'),
  SCAC: identifier('SCAC'),
  USDOT: identifier('USDOT'),
  CTPAT_ACCOUNT: identifier('CTPAT_ACCOUNT'),
  RFC: identifier('RFC'),
  CAAT: identifier('CAAT'),
  MEXICAN_AEO_NUMBER: identifier('MEXICAN_AEO_NUMBER'),
  LEI: identifier('LEI'),
  DUNS: identifier('DUNS'),
  TIN: identifier('TIN'),
};

/** How each field of a members file is written. */
export const memberCells: Cells<MemberField, MemberRecord> = {
  account: (row) => row.account,
  legalName: (row) => row.legalName,
  tradeNames: (row) => row.tradeNames.join(BETWEEN),
  headquarters: (row) => row.headquarters,
  ...address,
  ...identifiers,
  memberType: (row) => row.memberType,
  tier: (row) => row.tier ?? '',
  status: (row) => row.status,
  effectiveOn: (row) => row.effectiveOn,
  recordedAt: (row) => row.recordedAt,
  validUntil: (row) => row.validUntil ?? '',
  validatedOn: (row) => row.validatedOn ?? '',
  revalidationDue: (row) => row.revalidationDue ?? '',
  counterpartAccount: (row) => row.harmonization?.counterpartAccount ?? '',
  harmonizedSince: (row) => row.harmonization?.since ?? '',
  siteValidationBy: (row) => row.harmonization?.siteValidation?.performedBy ?? '',
  siteValidationOn: (row) => row.harmonization?.siteValidation?.on ?? '',
  pointOfContact: (row) => row.harmonization?.pointOfContact ?? '',
};

/** How each field of a consents file is written. */
export const consentCells: Cells<ConsentField, ConsentRecord> = {
  account: (row) => row.account,
  grantee: (row) => row.grantee,
  since: (row) => row.since,
  until: (row) => row.until ?? '',
  recordedAt: (row) => row.recordedAt,
};

/** How each field of a sites file is written. */
export const siteCells: Cells<SiteField, SiteRecord> = {
  account: (row) => row.account,
  siteId: (row) => row.siteId,
  name: (row) => row.name,
  ...address,
  ...identifiers,
  validatedBy: (row) => row.validation?.performedBy ?? '',
  validatedOn: (row) => row.validation?.on ?? '',
  recordedAt: (row) => row.recordedAt,
};
