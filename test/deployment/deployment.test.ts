import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { ACCEPTANCE_CASES, askCase } from '../acceptance/acceptance-cases';
import { REPOSITORY } from '../hub/running-hub';
import { composeServices } from './compose-service';
import { startDeployment, type RunningDeployment } from './running-deployment';

const run = promisify(execFile);

describe('the hub as docker-compose.yml describes it, each service a process', () => {
  let database: TestDatabase;
  let deployment: RunningDeployment;

  beforeAll(async () => {
    database = await createTestDatabase();
    deployment = await startDeployment(database.url);
    await importSample(database.url);
  }, 180_000);

  afterAll(async () => {
    await deployment?.stop();
    await database?.drop();
  });

  it('has the five subgraphs and the gateway', () => {
    expect(composeServices().map(({ name }) => name)).toEqual([
      'registry',
      'pip',
      'ctpat',
      'mexican-aeo',
      'mra',
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

/** As an operator loads the demonstration data: the sample as files, then each program's importer. */
async function importSample(databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'aeo-hub-sample-'));
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  await run(process.execPath, ['subgraphs/sample/dist/main.js', '--companies', '50', '--out', folder], {
    cwd: REPOSITORY,
  });
  const files = await readdir(folder);
  for (const program of ['pip', 'ctpat', 'mexican-aeo']) {
    const ofProgram = files.filter((file) => file.startsWith(`${program}-`)).map((file) => join(folder, file));
    await run(process.execPath, ['subgraphs/operator/dist/main.js', 'import', program, ...ofProgram], {
      cwd: REPOSITORY,
      env,
    });
  }
  await rm(folder, { recursive: true });
}
