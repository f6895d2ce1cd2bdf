/** Codes that the gateway itself puts on errors. Stable: clients act on them. */
export const ERROR_CODE = {
  /** A subgraph did not answer. An unavailable program is never reported as a non-member. */
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  /** A field that may not be empty came empty, so the part around it is missing. */
  ANSWER_INCOMPLETE: 'ANSWER_INCOMPLETE',
  /** A fault of the hub. What it was stands in the log, under the request id. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  /** The question could not be entered in the audit, so its answer is withheld. */
  AUDIT_UNAVAILABLE: 'AUDIT_UNAVAILABLE',
  /** The answer could not be given its receipt, so it is withheld; the question is in the audit. */
  RECEIPT_UNAVAILABLE: 'RECEIPT_UNAVAILABLE',
  BAD_REQUEST: 'BAD_REQUEST',
  /** The variables do not fit the operation. */
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  /** More identifiers than one request may name. */
  BATCH_SIZE: 'BATCH_SIZE',
  BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  /** A carrier’s document is not among those registered. */
  DOCUMENT_NOT_REGISTERED: 'DOCUMENT_NOT_REGISTERED',
  /** The Host header of a request for /metrics is not an allowed name. */
  HOST_NOT_ALLOWED: 'HOST_NOT_ALLOWED',
  /** In production the schema tells of itself to partners and officers only. */
  INTROSPECTION_NOT_PERMITTED: 'INTROSPECTION_NOT_PERMITTED',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** `extensions.persistedQuery` is malformed, or its hash is not that of the query sent with it. */
  PERSISTED_QUERY_INVALID: 'PERSISTED_QUERY_INVALID',
  /** The header x-purpose is too long, or holds what is no text. */
  PURPOSE_INVALID: 'PURPOSE_INVALID',
  /** Too many ask at the same time. Retry-After says when to ask again. */
  OVERLOADED: 'OVERLOADED',
  /** The answer would be too large. */
  QUERY_TOO_COSTLY: 'QUERY_TOO_COSTLY',
  /** Fields within fields, or lists within lists, lie deeper than any question needs. */
  QUERY_TOO_DEEP: 'QUERY_TOO_DEEP',
  /** The caller has asked more in a minute than it may. Retry-After says when to go on. */
  RATE_LIMITED: 'RATE_LIMITED',
  TOO_MANY_ALIASES: 'TOO_MANY_ALIASES',
  TOO_MANY_DIRECTIVES: 'TOO_MANY_DIRECTIVES',
  /** More questions in one operation than one request may ask. */
  TOO_MANY_ROOT_FIELDS: 'TOO_MANY_ROOT_FIELDS',
  /** The document is longer than any question needs. */
  TOO_MANY_TOKENS: 'TOO_MANY_TOKENS',
  /** The time of the question was over before all of it was answered. Retry-After says when to ask again. */
  TIMEOUT: 'TIMEOUT',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  TOKEN_MALFORMED: 'TOKEN_MALFORMED',
  TOKEN_EXPIRED: 'TOKEN_EXPIRED',
  /** Issuer, audience, kind, signature, lifetime or claims: which, is not told. */
  TOKEN_NOT_ACCEPTED: 'TOKEN_NOT_ACCEPTED',
  TOKEN_WITHOUT_ITS_CERTIFICATE: 'TOKEN_WITHOUT_ITS_CERTIFICATE',
  /** The keys of the token's issuer cannot be had; the token may be sound. */
  ISSUER_UNAVAILABLE: 'ISSUER_UNAVAILABLE',
} as const;

export type ErrorCode = (typeof ERROR_CODE)[keyof typeof ERROR_CODE];
