/** Codes that the gateway itself puts on errors. Stable: clients act on them. */
export const ERROR_CODE = {
  /** A subgraph did not answer, or not in time. Its silence is never a no. */
  SUBGRAPH_UNAVAILABLE: 'SUBGRAPH_UNAVAILABLE',
  /** A field that may not be empty came empty, so the part around it is missing. */
  ANSWER_INCOMPLETE: 'ANSWER_INCOMPLETE',
  /** A fault of the hub. What it was stands in the log, under the request id. */
  INTERNAL_SERVER_ERROR: 'INTERNAL_SERVER_ERROR',
  BAD_REQUEST: 'BAD_REQUEST',
  BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  METHOD_NOT_ALLOWED: 'METHOD_NOT_ALLOWED',
  NOT_FOUND: 'NOT_FOUND',
  OPERATION_RESOLUTION_FAILURE: 'OPERATION_RESOLUTION_FAILURE',
  /** Lists within lists lie deeper than any question needs. */
  QUERY_TOO_DEEP: 'QUERY_TOO_DEEP',
  UNSUPPORTED_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
} as const;

export type ErrorCode = (typeof ERROR_CODE)[keyof typeof ERROR_CODE];
