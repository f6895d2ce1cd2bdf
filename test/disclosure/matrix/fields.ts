/**
 * What becomes of every field that a client can ask of a company. A field of the schema that has no row here fails the matrix: whoever
 * adds one says who is shown it.
 *
 * TOLD: to everybody that is shown the member (or, of a company, one of its members) as to its program's own officers. HIDDEN: null to
 * others than these. EMPTY: an empty list to others. STATUS: as the rows of statuses say. PROGRAM: the program's code stands in the
 * place of who said so. Lists of which others are shown a part: SHOWN_NUMBERS, no number of a person nor of an account that is not
 * shown; NO_APPLICATIONS; GRANTED, the recognitions that the caller would grant itself. UNPAIRED: that a member is not harmonized is told
 * to officers of PIP and CTPAT alone, to others it is not confirmed. ASKERS: to its program's own officers a list, which grows with every
 * question, to others null. OWN: below a field that is EMPTY or HIDDEN. PUBLIC: of the public
 * register, the same for everybody. ASKED: what the caller asked itself. CHECK: what a trader is told (the rows of statuses), in full.
 */
export type FieldRule =
  | 'TOLD'
  | 'HIDDEN'
  | 'EMPTY'
  | 'STATUS'
  | 'PROGRAM'
  | 'SHOWN_NUMBERS'
  | 'NO_APPLICATIONS'
  | 'GRANTED'
  | 'UNPAIRED'
  | 'ASKERS'
  | 'OWN'
  | 'PUBLIC'
  | 'ASKED'
  | 'CHECK';

type Rules = Readonly<Record<string, Readonly<Record<string, FieldRule>>>>;

const MEMBERSHIP = {
  id: 'TOLD',
  program: 'TOLD',
  account: 'TOLD',
  memberType: 'TOLD',
  status: 'STATUS',
  nativeStatus: 'STATUS',
  inGoodStanding: 'STATUS',
  since: 'TOLD',
  validatedOn: 'TOLD',
  revalidationDue: 'HIDDEN',
  sites: 'EMPTY',
  history: 'NO_APPLICATIONS',
  scheduled: 'EMPTY',
} as const satisfies Record<string, FieldRule>;

const STANDING = {
  program: 'TOLD',
  outcome: 'STATUS',
  memberships: 'TOLD',
  dataAsOf: 'TOLD',
} as const satisfies Record<string, FieldRule>;

export const FIELDS: Rules = {
  Company: {
    id: 'TOLD',
    companyId: 'TOLD',
    on: 'TOLD',
    knownAt: 'TOLD',
    legalName: 'TOLD',
    tradeNames: 'TOLD',
    headquarters: 'TOLD',
    address: 'TOLD',
    identifiers: 'SHOWN_NUMBERS',
    pip: 'TOLD',
    ctpat: 'TOLD',
    mexicanAeo: 'TOLD',
    harmonization: 'TOLD',
    recognitions: 'TOLD',
    shownBy: 'TOLD',
    questions: 'ASKERS',
  },
  QuestionConnection: { edges: 'OWN', pageInfo: 'OWN' },
  QuestionEdge: { cursor: 'OWN', node: 'OWN' },
  Question: { at: 'OWN', kind: 'OWN', asker: 'OWN', purpose: 'OWN', identifier: 'OWN', outcome: 'OWN' },
  Asker: { role: 'OWN', country: 'OWN', programs: 'OWN', company: 'OWN' },
  PipStanding: STANDING,
  CtpatStanding: STANDING,
  MexicanAeoStanding: STANDING,
  PipMembership: MEMBERSHIP,
  CtpatMembership: { ...MEMBERSHIP, tier: 'HIDDEN' },
  MexicanAeoMembership: { ...MEMBERSHIP, modality: 'TOLD', validUntil: 'HIDDEN' },
  MembershipChange: { status: 'TOLD', effectiveOn: 'TOLD', recordedAt: 'TOLD', knownFrom: 'TOLD', source: 'PROGRAM' },
  Site: { id: 'OWN', number: 'OWN', name: 'OWN', address: 'OWN', identifiers: 'OWN', validations: 'OWN' },
  SiteValidation: { performedBy: 'OWN', on: 'OWN' },
  Harmonization: {
    outcome: 'UNPAIRED',
    host: 'TOLD',
    since: 'TOLD',
    siteValidation: 'HIDDEN',
    pointOfContact: 'HIDDEN',
    inAgreement: 'TOLD',
    disagreement: 'TOLD',
  },
  RecognitionSet: { complete: 'TOLD', unavailable: 'TOLD', items: 'GRANTED' },
  Recognition: {
    arrangement: 'PUBLIC',
    membershipId: 'TOLD',
    program: 'TOLD',
    grantedBy: 'TOLD',
    eligible: 'TOLD',
    factors: 'TOLD',
    benefits: 'PUBLIC',
    claim: 'PUBLIC',
  },
  Factor: { code: 'TOLD', passed: 'TOLD', explanation: 'TOLD', source: 'TOLD' },
  Address: { lines: 'TOLD', city: 'TOLD', region: 'TOLD', postalCode: 'TOLD', country: 'TOLD' },
  Identifier: { scheme: 'TOLD', value: 'TOLD', country: 'TOLD', warning: 'TOLD' },
  MemberType: { code: 'PUBLIC', name: 'PUBLIC' },
  CompanyLookup: { identifier: 'ASKED', outcome: 'TOLD', company: 'TOLD', problem: 'TOLD' },
  Problem: { code: 'TOLD', message: 'TOLD' },
  CompanyMatchConnection: { edges: 'TOLD', pageInfo: 'TOLD', totalCount: 'TOLD', unavailable: 'TOLD' },
  CompanyMatchEdge: { cursor: 'TOLD', node: 'TOLD', score: 'TOLD', features: 'TOLD' },
  MatchFeature: { name: 'TOLD', score: 'TOLD', weight: 'TOLD', explanation: 'TOLD' },
  PageInfo: { hasNextPage: 'TOLD', endCursor: 'TOLD' },
  CounterpartCheck: {
    identifier: 'ASKED',
    outcome: 'CHECK',
    confirmed: 'CHECK',
    unavailable: 'CHECK',
    problem: 'CHECK',
  },
  CounterpartStanding: { program: 'CHECK', memberTypes: 'CHECK' },
  Arrangement: {
    id: 'PUBLIC',
    code: 'PUBLIC',
    program: 'PUBLIC',
    partner: 'PUBLIC',
    partnerCountry: 'PUBLIC',
    signedOn: 'PUBLIC',
    inForceSince: 'PUBLIC',
    status: 'PUBLIC',
    instrument: 'PUBLIC',
    memberTypes: 'PUBLIC',
    direction: 'PUBLIC',
    benefits: 'PUBLIC',
    confidence: 'PUBLIC',
    source: 'PUBLIC',
  },
  PartnerProgram: {
    country: 'PUBLIC',
    administration: 'PUBLIC',
    name: 'PUBLIC',
    acronym: 'PUBLIC',
    tiers: 'PUBLIC',
    program: 'PUBLIC',
  },
  Program: {
    code: 'PUBLIC',
    name: 'PUBLIC',
    acronym: 'PUBLIC',
    administration: 'PUBLIC',
    country: 'PUBLIC',
    website: 'PUBLIC',
    memberTypes: 'PUBLIC',
    arrangements: 'PUBLIC',
  },
  Benefit: { code: 'PUBLIC', name: 'PUBLIC', description: 'PUBLIC', condition: 'PUBLIC', source: 'PUBLIC' },
  ClaimReference: {
    importingInto: 'PUBLIC',
    field: 'PUBLIC',
    values: 'PUBLIC',
    enteredBy: 'PUBLIC',
    evidence: 'PUBLIC',
    source: 'PUBLIC',
  },
};
