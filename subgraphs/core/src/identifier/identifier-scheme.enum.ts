import { describedEnum } from '../described-enum';
import type { AskedScheme } from './asked-scheme';

export const IdentifierSchemeEnum = describedEnum<AskedScheme>(
  'IdentifierScheme',
  'Account and program numbers are opaque: trimmed and upper-cased, separators kept. The others drop spaces, dashes and slashes; a dot is never a separator. A 15-character business number counts by its first nine digits.',
  {
    BUSINESS_NUMBER: 'Canadian business number (BN), nine digits with a check digit.',
    CBSA_CARRIER_CODE: 'CBSA carrier code, four letters, digits or dashes.',
    PIP_ACCOUNT: 'PIP member number; opaque.',
    EIN: 'U.S. employer identification number, nine digits.',
    CBP_IMPORTER_NUMBER: 'CBP importer of record number.',
    MID: 'U.S. manufacturer identification code; derived from name and address, so not unique.',
    SCAC: 'Standard carrier alpha code, two to four letters.',
    USDOT: 'U.S. Department of Transportation number, up to eight digits.',
    CTPAT_ACCOUNT: 'CTPAT account number; opaque.',
    RFC: 'Mexican taxpayer registry key, 12 characters (legal person) or 13 (natural person).',
    CAAT: 'Mexican carrier code, four letters or digits.',
    MEXICAN_AEO_NUMBER: 'Mexican AEO number; opaque.',
    LEI: 'Legal entity identifier (ISO 17442), 20 characters with two check digits.',
    DUNS: 'Dun & Bradstreet number, nine digits.',
    TIN: 'Trader identification number (WCO): a country and up to 15 characters.',
    EORI: 'EORI number of a trader in the European Union or the United Kingdom, to ask by; kept, and answered, as a TIN.',
    VAT: 'VAT number. No program holds it: a lookup by it returns INVALID_IDENTIFIER and names the schemes that help.',
  },
);
