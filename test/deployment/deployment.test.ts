import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { ACCEPTANCE_CASES, askCase } from '../acceptance/acceptance-cases';
import { composeServices } from './compose-service';
import { importSample } from './import-sample';
import { startDeployment, type RunningDeployment } from './running-deployment';

describe('the hub as docker-compose.yml describes it, each service a process', () => {
  let database: TestDatabase;
  let deployment: RunningDeployment;

  beforeAll(async () => {
    database = await createTestDatabase();
    deployment = await startDeployment(database.url);
    await importSample(database.url, 50);
  }, 180_000);

  afterAll(async () => {
    await deployment?.stop();
    await database?.drop();
  });

  it('has the six subgraphs and the gateway', () => {
    expect(composeServices().map(({ name }) => name)).toEqual([
      'registry',
      'pip',
      'ctpat',
      'mexican-aeo',
      'mra',
      'audit',
      'gateway',
    ]);
  });

  it('has subgraphs that fetch keys without TLS from the gateway alone', () => {
    const settings = composeServices().map(({ environment: { GATEWAY_JWKS, PLAIN_HTTP_HOSTS } }) =>
      [GATEWAY_JWKS, PLAIN_HTTP_HOSTS].join(' '),
    );
    const [ofGateway, ...ofSubgraphs] = settings.toReversed();
    expect(ofGateway).toBe(' ');
    expect([...new Set(ofSubgraphs)]).toEqual(['http://gateway:4000/.well-known/jwks.json gateway']);
  });

  it.each(ACCEPTANCE_CASES)('$name', async (acceptanceCase) => {
    expect(await askCase(deployment, acceptanceCase)).toEqual([]);
  });

  it('records what an officer says, by the name that the token has', async () => {
    const query = `mutation { recordPipEvent(input: {
      account: "PIP-0002604", nativeStatus: "Withdrawn", effectiveOn: "2026-01-05", reason: "On request"
    }) { outcome membership { status history { source } } } }`;
    const response = await fetch(deployment.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${deployment.token}` },
      body: JSON.stringify({ query }),
    });
    const { data } = (await response.json()) as { data: { recordPipEvent: { membership: { history: object[] } } } };
    expect(data.recordPipEvent).toMatchObject({ outcome: 'RECORDED', membership: { status: 'WITHDRAWN' } });
    expect(data.recordPipEvent.membership.history.at(-1)).toEqual({ source: 'officer a test: On request' });
  });
});
