/** One identifier or name that was asked about, or recorded of, and what the asker was told. */
export interface AuditRow {
  /** What was asked or told to record: `company`, `companies`, `counterpart`, `counterparts`, `searchCompanies`, `recordPipEvent` … */
  readonly field: string;
  /** Of the identifier; null for a name. */
  readonly scheme: string | null;
  /** The identifier, normalized, or the name as asked. */
  readonly asked: string;
  /**
   * The outcome as told (`FOUND`, `NOT_CONFIRMED`, `RECORDED` …), `FOUND_BY_NAME`, `NOTHING_FOUND`, or the code of the error that was told
   * instead. `REQUESTED`: the entry that stands before something is recorded.
   */
  readonly outcome: string;
  /** The hub's own id of the company that was shown; null when none was. */
  readonly company: string | null;
  /** Why, of what an officer had recorded; null of a question. */
  readonly reason: string | null;
  /**
   * Programs that showed or confirmed their member, or recorded of it; of those, the ones whom the member's officers are told by. Null of
   * what was refused, of what was only about to be recorded, and of entries from before the audit had it.
   */
  readonly shownBy: readonly string[] | null;
  /** The instant as known at which was asked, RFC 3339 in UTC to the millisecond; null: as known then. */
  readonly knownAt: string | null;
}

/** What one question leaves behind, but for its rows and its place in the chain. No member data, and nothing of what was answered. */
export interface AuditContent {
  /** When it was answered, RFC 3339 in UTC to the millisecond. */
  readonly at: string;
  readonly requestId: string;
  /** `iss` and `sub` of the asker's token; null of whoever showed none. */
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly role: string;
  /** What the role is for: a partner's country, an officer's programs, a carrier's company. */
  readonly country: string | null;
  readonly programs: readonly string[] | null;
  readonly companyScheme: string | null;
  readonly companyValue: string | null;
  /** SHA-256 of the document as sent, in hex; null when none was. */
  readonly operationHash: string | null;
  readonly operationName: string | null;
  /** `query` or `mutation`; null when the document could not be read. */
  readonly operationKind: string | null;
  /** What the asker gave as `x-purpose`. */
  readonly purpose: string | null;
  /** Which parts of the hub were asked, by name, and how they answered: `pip OK`, `ctpat LATE`, `mra DOWN`. */
  readonly answered: readonly string[];
  /** Codes of the errors in the answer, each once, sorted. */
  readonly errorCodes: readonly string[];
}

/** A question's entry before it has its place in the chain. */
export interface AuditRecord {
  readonly content: AuditContent;
  readonly rows: readonly AuditRow[];
}

/** An entry as it is kept. Hashes in hex. */
export interface StoredEntry extends AuditRecord {
  readonly sequence: string;
  /** Of its rows, from 0. */
  readonly positions: readonly number[];
  readonly rowCount: number;
  readonly rowRoot: string;
  readonly previousHash: string;
  readonly hash: string;
}

/** A question that is in the audit. */
export interface AuditedQuestion {
  /** Its number, from 1 without gaps; a 64-bit number as text. */
  readonly sequence: string;
  /** Merkle root of its rows (RFC 6962, SHA-256), in hex. */
  readonly rowRoot: string;
  /** Hash of the entry, in hex. */
  readonly hash: string;
}
