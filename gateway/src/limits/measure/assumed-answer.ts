/** What one field adds to an answer, as far as it can be foretold. */
export interface AssumedField {
  /** How many times what is selected below it is answered. Default: once. */
  readonly rows?: number;
  /** What one value of it counts; texts count one for every 30 bytes. Default 1. */
  readonly points?: number;
  /** How many companies it asks about. Default: none. */
  readonly identifiers?: number;
}

type Args = Readonly<Record<string, unknown>>;

/** Lists that nobody has thought of yet: the introspection of a schema has such. */
export const ASSUMED_ROWS = 10;
/** What `searchCompanies` gives on one page when nothing is said, and what `questions` and `questionsAboutMe` do. */
const DEFAULT_PAGE = 10;
const DEFAULT_QUESTIONS = 20;

/** As in a company with a line of business in every program: most are in one. */
const MEMBERSHIPS: AssumedField = { rows: 2 };
const SITES: AssumedField = { rows: 3 };
const HISTORY: AssumedField = { rows: 6 };
const BENEFITS: AssumedField = { rows: 4 };
/** A name, a place in a document, the text of a law. */
const NAME: AssumedField = { points: 2 };
const SENTENCE: AssumedField = { points: 5 };

/**
 * By `Type.field`: how long the lists of an answer are assumed to be, and which texts are long. Rather too much than too little;
 * a test holds them against the sample's largest answers.
 */
export const ASSUMED: Readonly<Record<string, AssumedField | ((args: Args) => AssumedField)>> = {
  'Query.company': { identifiers: 1 },
  'Query.counterpart': { identifiers: 1 },
  'Query.companies': ({ identifiers }) => batch(identifiers),
  'Query.counterparts': ({ identifiers }) => batch(identifiers),
  // Of the whole connection: its edges do not know how many were asked.
  'Query.searchCompanies': ({ first }) => page(first, DEFAULT_PAGE),
  'CompanyMatchConnection.edges': { rows: 1 },
  'CompanyMatchConnection.unavailable': { rows: 1 },
  'CompanyMatchEdge.features': { rows: 4 },
  'MatchFeature.explanation': SENTENCE,
  // Of those, too, the whole connection: who asked about one company, which is the asker's own or one that is counted already.
  'Query.questionsAboutMe': ({ first }) => ({ rows: rowsOf(first, DEFAULT_QUESTIONS), identifiers: 1 }),
  'Company.questions': ({ first }) => ({ rows: rowsOf(first, DEFAULT_QUESTIONS) }),
  'QuestionConnection.edges': { rows: 1 },
  'QuestionEdge.cursor': NAME,
  'Question.purpose': SENTENCE,
  'Asker.programs': { rows: 3 },
  'Query.arrangements': ({ program, partner }) => ({ rows: program || partner ? 30 : 60 }),
  'Query.benefits': { rows: 40 },
  'Query.programs': { rows: 3 },

  'Address.lines': { rows: 2, points: 2 },
  'Company.id': NAME,
  'Company.companyId': NAME,
  'Company.legalName': NAME,
  'Company.tradeNames': { rows: 2, points: 2 },
  'Company.identifiers': { rows: 8 },
  'Company.shownBy': { rows: 3 },
  'Harmonization.disagreement': SENTENCE,
  'Identifier.warning': SENTENCE,
  'Problem.message': SENTENCE,

  'ProgramStanding.memberships': MEMBERSHIPS,
  'PipStanding.memberships': MEMBERSHIPS,
  'CtpatStanding.memberships': MEMBERSHIPS,
  'MexicanAeoStanding.memberships': MEMBERSHIPS,
  'Membership.history': HISTORY,
  'Membership.scheduled': { rows: 1 },
  'PipMembership.history': HISTORY,
  'PipMembership.scheduled': { rows: 1 },
  'CtpatMembership.history': HISTORY,
  'CtpatMembership.scheduled': { rows: 1 },
  'MexicanAeoMembership.history': HISTORY,
  'MexicanAeoMembership.scheduled': { rows: 1 },
  'MembershipChange.source': NAME,
  'Membership.sites': SITES,
  'PipMembership.sites': SITES,
  'CtpatMembership.sites': SITES,
  'MexicanAeoMembership.sites': SITES,
  'Site.identifiers': { rows: 2 },
  'Site.validations': { rows: 3 },
  'CounterpartCheck.confirmed': { rows: 2 },
  'CounterpartCheck.unavailable': { rows: 1 },
  'CounterpartStanding.memberTypes': { rows: 2 },

  // Of the whole set: its items do not know whether one country was asked about.
  'Company.recognitions': ({ in: country }) => ({ rows: country ? 3 : 60 }),
  'RecognitionSet.unavailable': { rows: 1 },
  'RecognitionSet.items': { rows: 1 },
  'Recognition.membershipId': NAME,
  'Recognition.factors': { rows: 6 },
  'Factor.explanation': SENTENCE,
  'Factor.source': SENTENCE,
  'Recognition.benefits': BENEFITS,
  'Arrangement.benefits': BENEFITS,
  'Arrangement.memberTypes': { rows: 5 },
  'Arrangement.instrument': NAME,
  'Arrangement.source': SENTENCE,
  'Benefit.name': NAME,
  'Benefit.description': { points: 6 },
  'Benefit.condition': SENTENCE,
  'Benefit.source': SENTENCE,
  'ClaimReference.field': NAME,
  'ClaimReference.values': { rows: 2 },
  'ClaimReference.source': SENTENCE,
  'MemberType.name': NAME,
  'PartnerProgram.administration': NAME,
  'PartnerProgram.name': NAME,
  'PartnerProgram.tiers': { rows: 3 },
  'Program.administration': NAME,
  'Program.name': NAME,
  'Program.website': NAME,
  'Program.memberTypes': { rows: 12 },
  'Program.arrangements': { rows: 30 },

  '__Schema.types': { rows: 100 },
};

function batch(identifiers: unknown): AssumedField {
  const count = Array.isArray(identifiers) ? identifiers.length : 1;
  return { rows: count, identifiers: count };
}

function page(first: unknown, otherwise: number): AssumedField {
  const rows = rowsOf(first, otherwise);
  return { rows, identifiers: rows };
}

function rowsOf(first: unknown, otherwise: number): number {
  return typeof first === 'number' ? Math.max(first, 1) : otherwise;
}
