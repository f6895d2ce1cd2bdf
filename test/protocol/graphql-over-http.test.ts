import { serverAudits } from 'graphql-http';
import { startHub, type RunningHub } from '../hub/running-hub';

const address = { url: '' };
const authorization = { token: '' };

/** The audits are made before the hub runs; they ask it only when they are run. */
const AUDITS = serverAudits({
  url: () => address.url,
  fetchFn: (url: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    headers.set('authorization', `Bearer ${authorization.token}`);
    // By GET only whoever could not be a plain link may ask.
    headers.set('apollo-require-preflight', 'true');
    return fetch(url, { ...init, headers });
  },
});

describe('the endpoint, by the audits of GraphQL over HTTP', () => {
  let hub: RunningHub;

  beforeAll(async () => {
    hub = await startHub();
    address.url = hub.url;
    authorization.token = await hub.token('--role', 'partner', '--country', 'JP');
  });

  afterAll(() => hub.stop());

  it.each(AUDITS.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_, __, audit) => {
    const result = await audit.fn();
    // `error`: what must be; `notice` and `warn`: what may be otherwise.
    expect(result.status === 'error' ? result.reason : 'sound').toBe('sound');
  });
});
