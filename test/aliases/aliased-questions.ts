import type { Caller } from '@aeo-hub/core/caller';

export interface Aliased {
  readonly what: string;
  readonly aliased: string;
  /** The same, in the same order, under the fields' own names. */
  readonly plain: string;
  readonly caller?: Caller;
}

const IMPORTER = 'company(identifier: { scheme: CTPAT_ACCOUNT, value: "CT-S002" })';
const HAULIER = 'company(identifier: { scheme: CTPAT_ACCOUNT, value: "CT-H001" })';
const COUNTERPART = 'counterpart(identifier: { scheme: CTPAT_ACCOUNT, value: "CT-S002" })';
const CARRIER: Caller = { role: 'CARRIER', company: { scheme: 'PIP_ACCOUNT', value: 'PIP-H001' } };

/** Aliases that are the names of fields which other subgraphs require: each of these was answered wrongly, or not at all. */
export const ALIASED: readonly Aliased[] = [
  {
    what: 'a number of the company that is a name',
    aliased: `{ ${IMPORTER} { company { companyId: legalName on: headquarters ctpat { outcome } } } }`,
    plain: `{ ${IMPORTER} { company { legalName headquarters ctpat { outcome } } } }`,
  },
  {
    what: 'account numbers that are trade names',
    aliased: `{ ${IMPORTER} { company { ctpatAccounts: tradeNames ctpat { outcome } } } }`,
    plain: `{ ${IMPORTER} { company { tradeNames ctpat { outcome } } } }`,
  },
  {
    what: 'account numbers that are a name',
    aliased: `{ ${IMPORTER} { company { ctpatAccounts: legalName ctpat { outcome } } } }`,
    plain: `{ ${IMPORTER} { company { legalName ctpat { outcome } } } }`,
  },
  {
    what: 'a program that is another',
    aliased: `{ ${IMPORTER} { company { mexicanAeo: ctpat { outcome } recognitions(in: JP) { items { program } } } } }`,
    plain: `{ ${IMPORTER} { company { ctpat { outcome } recognitions(in: JP) { items { program } } } } }`,
  },
  {
    what: 'consents that are an account',
    aliased: `{ ${IMPORTER} { company { ctpat { memberships { consents: account } } recognitions(in: JP) { items { eligible factors { code passed } } } } } }`,
    plain: `{ ${IMPORTER} { company { ctpat { memberships { account } } recognitions(in: JP) { items { eligible factors { code passed } } } } } }`,
  },
  {
    what: 'a code that is a name',
    aliased: `{ ${IMPORTER} { company { ctpat { memberships { memberType { code: name } } } recognitions(in: JP) { items { factors { code passed } } } } } }`,
    plain: `{ ${IMPORTER} { company { ctpat { memberships { memberType { name } } } recognitions(in: JP) { items { factors { code passed } } } } } }`,
  },
  {
    what: 'an account that is an id, beside a harmonization',
    aliased: `{ ${HAULIER} { company { pip { memberships { account: id } } harmonization { outcome host } } } }`,
    plain: `{ ${HAULIER} { company { pip { memberships { id } } harmonization { outcome host } } } }`,
  },
  {
    what: 'headquarters that are a name, beside a harmonization',
    aliased: `{ ${HAULIER} { company { headquarters: legalName harmonization { outcome host } } } }`,
    plain: `{ ${HAULIER} { company { legalName harmonization { outcome host } } } }`,
  },
  {
    what: 'an id for account numbers, which ended the process',
    aliased: `{ company(identifier: {scheme: BUSINESS_NUMBER, value: "712003144"}) { company { pipAccounts: id harmonization { since } } } }`,
    plain: `{ company(identifier: {scheme: BUSINESS_NUMBER, value: "712003144"}) { company { id harmonization { since } } } }`,
  },
  {
    what: 'a counterpart that is invalid by name',
    aliased: `{ ${COUNTERPART} { invalid: identifier { value } outcome } }`,
    plain: `{ ${COUNTERPART} { identifier { value } outcome } }`,
    caller: CARRIER,
  },
  {
    what: 'a subject that is an identifier',
    aliased: `{ ${COUNTERPART} { subject: identifier { value } outcome } }`,
    plain: `{ ${COUNTERPART} { identifier { value } outcome } }`,
    caller: CARRIER,
  },
  {
    what: 'an asker that is a problem, at which the planner threw',
    aliased: `{ ${COUNTERPART} { asker: problem { code } outcome } }`,
    plain: `{ ${COUNTERPART} { problem { code } outcome } }`,
    caller: CARRIER,
  },
  {
    what: 'an instant that is a name',
    aliased: `{ ${IMPORTER} { company { knownAt: legalName ctpat { outcome } } } }`,
    plain: `{ ${IMPORTER} { company { legalName ctpat { outcome } } } }`,
  },
  {
    what: 'fields of the root that have each other’s names',
    aliased: `{ programs: benefits { code } benefits: programs { code } counterparts: ${IMPORTER} { outcome } }`,
    plain: `{ benefits { code } programs { code } ${IMPORTER} { outcome } }`,
  },
  {
    what: 'a type under another name, and other fields under its',
    aliased: `{ ${IMPORTER} { company { is: __typename ctpat { __typename: outcome memberships { t: __typename type: account } } } } }`,
    plain: `{ ${IMPORTER} { company { __typename ctpat { outcome memberships { __typename account } } } } }`,
  },
  {
    what: 'fragments and interfaces',
    aliased: `{ a: ${IMPORTER} { ...L } } fragment L on CompanyLookup { company { pip: ctpat { ...S } ctpat: pip { ...S } } }
      fragment S on ProgramStanding { memberships: outcome outcome: memberships { ... on CtpatMembership { account: tier consents: account } } }`,
    plain: `{ ${IMPORTER} { company { ctpat { outcome memberships { tier account } } pip { outcome memberships { account } } } } }`,
  },
  {
    what: 'one field with several arguments, in a batch',
    aliased: `{ companies(identifiers: [{ scheme: CTPAT_ACCOUNT, value: "CT-S002" }, { scheme: CTPAT_ACCOUNT, value: "CT-H001" }]) {
      company { ctpatAccounts: recognitions(in: JP) { complete } pipAccounts: recognitions(in: US) { complete } recognitions(in: KR) { complete } } } }`,
    plain: `{ companies(identifiers: [{ scheme: CTPAT_ACCOUNT, value: "CT-S002" }, { scheme: CTPAT_ACCOUNT, value: "CT-H001" }]) {
      company { a: recognitions(in: JP) { complete } b: recognitions(in: US) { complete } c: recognitions(in: KR) { complete } } } }`,
  },
];
