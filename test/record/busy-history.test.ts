import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { Client } from 'pg';
import { startHub, type RunningHub } from '../hub/running-hub';

/** As in production: what is tried is that the wait for a turn ends within the time that the gateway gives. */
const TIMEOUTS = { QUESTION_TIMEOUT_MS: '5000', SUBGRAPH_TIMEOUT_MS: '2000', QUERY_TIMEOUT_MS: '1500' };

const RECORD = `mutation ($input: MemberConsentInput!) {
  recordPipConsent(input: $input) { outcome problem { code } membership { account } } }`;
const INPUT = { account: 'PIP-0001042', grantee: 'AD', kind: 'GIVEN', effectiveOn: '2026-01-01', reason: 'a test' };

describe('an officer’s entry while a file is imported into the program', () => {
  let database: TestDatabase;
  let hub: RunningHub;
  let importing: Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    hub = await startHub({ env: { ...TIMEOUTS, DATABASE_URL: database.url, HUB_SAMPLE_COMPANIES: '12' } });
    const url = new URL(database.url);
    url.pathname += '_pip';
    importing = new Client(url.href);
    await importing.connect();
  });

  afterAll(async () => {
    await importing.end();
    await hub.stop();
    await database.drop();
  });

  test('is refused with HISTORY_BUSY in time, however many there are, and does not delay reads', async () => {
    const officer = await hub.token('--role', 'officer', '--program', 'PIP');
    const japan = await hub.token('--role', 'partner', '--country', 'JP');
    await importing.query(`SELECT pg_advisory_lock(hashtextextended('aeo-hub history', 0))`);
    const entries = await Promise.all(Array.from({ length: 8 }, () => ask(officer, RECORD, { input: INPUT })));
    expect(entries).toEqual(
      entries.map(() => ({
        data: {
          recordPipConsent: {
            outcome: 'REFUSED',
            problem: { code: 'HISTORY_BUSY' },
            membership: { account: 'PIP-0001042' },
          },
        },
      })),
    );
    const question = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { company { pip { outcome } } } }';
    expect(await ask(japan, question)).toEqual({ data: { company: { company: { pip: { outcome: 'MEMBER' } } } } });
    await importing.query(`SELECT pg_advisory_unlock(hashtextextended('aeo-hub history', 0))`);
    expect(await ask(officer, RECORD, { input: INPUT })).toMatchObject({
      data: { recordPipConsent: { outcome: 'RECORDED' } },
    });
  });

  async function ask(token: string, query: string, variables: object = {}): Promise<unknown> {
    const response = await fetch(hub.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
    return { data, ...(errors !== undefined && { errors }) };
  }
});
