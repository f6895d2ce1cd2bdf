/** What an identifier is an identifier of, in the order of the public contract: Canada's, the United States', Mexico's, everyone's. */
export const IDENTIFIER_SCHEMES = [
  'BUSINESS_NUMBER',
  'CBSA_CARRIER_CODE',
  'PIP_ACCOUNT',
  'EIN',
  'CBP_IMPORTER_NUMBER',
  'MID',
  'SCAC',
  'USDOT',
  'CTPAT_ACCOUNT',
  'RFC',
  'CAAT',
  'MEXICAN_AEO_NUMBER',
  'LEI',
  'DUNS',
  'TIN',
] as const;

export type IdentifierScheme = (typeof IDENTIFIER_SCHEMES)[number];
