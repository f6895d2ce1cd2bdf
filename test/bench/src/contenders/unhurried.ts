/** Limits that would end a question of thousands, or refuse the next: the benchmark wants the answer, however long it takes. */
export const UNHURRIED: Readonly<Record<string, string>> = {
  RATE_LIMIT_IDENTIFIERS: '0',
  RATE_LIMIT_PLANNING: '0',
  QUESTION_TIMEOUT_MS: '120000',
  SUBGRAPH_TIMEOUT_MS: '110000',
  QUERY_TIMEOUT_MS: '100000',
  QUEUE_TIMEOUT_MS: '60000',
  LOG_LEVEL: 'error',
};
