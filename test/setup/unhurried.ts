/**
 * What is told is tried by most tests, not how soon: a machine that runs several of them must not make an outage of it. How soon is
 * tried in test/faults, by services that are given the settings of docker-compose.yml and no others, and in test/limits/first-batch.test.ts.
 */
export const UNHURRIED = {
  QUESTION_TIMEOUT_MS: '80000',
  SUBGRAPH_TIMEOUT_MS: '70000',
  QUERY_TIMEOUT_MS: '60000',
  // Of the many gateways that tests start, each would take seconds of all others.
  WARM_UP: 'off',
};

Object.assign(process.env, { ...UNHURRIED, ...process.env });
