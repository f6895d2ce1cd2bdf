/** Codes that the gateway itself puts on errors. Stable: clients act on them. */
export const ERROR_CODE = {
  /** A subgraph did not answer, or not in time. Its silence is never a no. */
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
  BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** The header x-purpose is too long, or holds what is no text. */
  PURPOSE_INVALID: 'PURPOSE_INVALID',
  /** Lists within lists lie deeper than any question needs. */
  QUERY_TOO_DEEP: 'QUERY_TOO_DEEP',
  /** More questions in one operation than one request may ask. */
  TOO_MANY_ROOT_FIELDS: 'TOO_MANY_ROOT_FIELDS',
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
