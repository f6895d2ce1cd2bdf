import { IDENTIFIER_SCHEMES, schemeName, type IdentifierScheme } from '../../identifier';
import type { ConsentField, MemberField, SiteField } from './fields';

/** What a column says, for the people who write the file; and when it must not be empty. */
export interface FieldMeaning {
  readonly meaning: string;
  readonly required: string;
}

const YES = 'yes';
const NO = '';

const IDENTIFIERS = Object.fromEntries(
  IDENTIFIER_SCHEMES.map((scheme) => [
    scheme,
    { meaning: `${schemeName(scheme).en}; several between bars`, required: NO },
  ]),
) as unknown as Readonly<Record<IdentifierScheme, FieldMeaning>>;

const ADDRESS = {
  addressLines: { meaning: 'street, building, unit: lines between bars', required: NO },
  city: { meaning: 'city or town', required: NO },
  region: { meaning: 'province, state or region', required: NO },
  postalCode: { meaning: 'postal code', required: NO },
};

const RECORDED_AT: FieldMeaning = {
  meaning: 'when the program recorded what the row says: RFC 3339 with a time zone; not in the future',
  required: YES,
};

export const MEMBER_MEANINGS: Readonly<Record<MemberField, FieldMeaning>> = {
  account: { meaning: 'number of the membership, one for each line of business', required: YES },
  legalName: { meaning: 'name of the legal entity', required: YES },
  tradeNames: { meaning: 'other names it trades under, between bars', required: NO },
  headquarters: { meaning: 'country of its headquarters, ISO 3166-1 alpha-2', required: YES },
  ...ADDRESS,
  addressCountry: { meaning: 'country of the address, ISO 3166-1 alpha-2', required: 'with any part of an address' },
  ...IDENTIFIERS,
  memberType: { meaning: 'line of business: a member type of the program, below', required: YES },
  tier: { meaning: 'I, II or III; empty where the member has none', required: NO },
  status: { meaning: 'status that began: a word of the program, below', required: YES },
  effectiveOn: { meaning: 'day on which the status took effect', required: YES },
  recordedAt: RECORDED_AT,
  validUntil: { meaning: 'last day of the authorization', required: 'where the status is ACTIVE' },
  validatedOn: { meaning: 'day of the latest validation as of the record; empty says nothing', required: NO },
  revalidationDue: {
    meaning: 'day by which the next is due, where it is not what the program’s rule says',
    required: NO,
  },
  counterpartAccount: { meaning: 'account in the other program that this one is harmonized with', required: NO },
  harmonizedSince: { meaning: 'day since which the two are one', required: 'when harmonized' },
  siteValidationBy: {
    meaning: 'program that made the common site validation: PIP or CTPAT',
    required: 'with the day of it',
  },
  siteValidationOn: { meaning: 'day of the common site validation', required: 'with who made it' },
  pointOfContact: { meaning: 'the one desk that both sides turn to', required: NO },
};

export const SITE_MEANINGS: Readonly<Record<SiteField, FieldMeaning>> = {
  account: { meaning: 'number of the membership that the site belongs to', required: YES },
  siteId: { meaning: 'number of the site, unique within the account', required: YES },
  name: { meaning: 'name of the site', required: YES },
  ...ADDRESS,
  addressCountry: { meaning: 'country of the site, ISO 3166-1 alpha-2', required: YES },
  ...IDENTIFIERS,
  validatedBy: {
    meaning: 'program that made the validation: PIP, CTPAT or MEXICAN_AEO',
    required: 'with the day of it',
  },
  validatedOn: {
    meaning: 'day of one validation of the site; further ones on rows of their own',
    required: 'with who made it',
  },
  recordedAt: RECORDED_AT,
};

export const CONSENT_MEANINGS: Readonly<Record<ConsentField, FieldMeaning>> = {
  account: { meaning: 'number of the membership; it may be recorded later', required: YES },
  grantee: {
    meaning: 'partner that the membership may be told to, ISO 3166-1 alpha-2 or EU; TRADERS: to other traders',
    required: YES,
  },
  since: { meaning: 'first day on which the consent holds', required: YES },
  until: { meaning: 'day from which it no longer holds; empty while it has no end', required: NO },
  recordedAt: RECORDED_AT,
};
