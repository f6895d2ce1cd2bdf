import { once } from 'node:events';
import { createTestDatabase, type TestDatabase } from '@aeo-hub/core/database';
import { importSample } from '../deployment/import-sample';
import { startDeployment, type AnotherProcess, type RunningDeployment } from '../deployment/running-deployment';
import { RoundRobin } from './round-robin';

const LONG = Boolean(process.env['TEST_LONG']);
const RESTARTS = LONG ? 12 : 2;
const LEAST_REQUESTS = LONG ? 20_000 : 600;
const AT_ONCE = 4;
const QUESTION = '{ company(identifier: { scheme: SCAC, value: "MRFW" }) { outcome company { pip { outcome } } } }';

describe('several gateways behind one that shares out questions among those that are ready', () => {
  let database: TestDatabase;
  let deployment: RunningDeployment;
  let balancer: RoundRobin;
  const gateways: AnotherProcess[] = [];

  beforeAll(async () => {
    balancer = await RoundRobin.open();
    database = await createTestDatabase();
    deployment = await startDeployment(database.url);
    await importSample(database.url, 12);
    for (let times = 0; times < 2; times += 1) await start();
  }, 240_000);

  afterAll(async () => {
    await balancer?.close();
    await deployment?.stop();
    await database?.drop();
  });

  it(
    'lose no question while each is replaced in turn, under load',
    async () => {
      const answers = new Map<string, number>();
      let asked = 0;
      let isReplacing = true;
      const caller = async () => {
        while (isReplacing || asked < LEAST_REQUESTS) {
          asked += 1;
          const answer = await ask();
          answers.set(answer, (answers.get(answer) ?? 0) + 1);
        }
      };
      const callers = Array.from({ length: AT_ONCE }, caller);
      try {
        for (let times = 0; times < RESTARTS; times += 1) await replaceOldest();
      } catch (error) {
        // Nobody asks on when the rest of the test is over.
        asked = Number.POSITIVE_INFINITY;
        throw error;
      } finally {
        isReplacing = false;
        await Promise.all(callers);
      }
      expect(asked).toBeGreaterThanOrEqual(LEAST_REQUESTS);
      expect([...answers]).toEqual([['200 MEMBER', asked]]);
    },
    LONG ? 1_200_000 : 300_000,
  );

  async function replaceOldest(): Promise<void> {
    await start();
    const [oldest] = gateways.splice(0, 1);
    if (!oldest) throw new Error('There is no gateway to replace.');
    const gone = once(oldest.process, 'exit');
    oldest.process.kill('SIGTERM');
    expect(await gone).toEqual([0, null]);
  }

  async function start(): Promise<void> {
    const gateway = await deployment.another('gateway', { DRAIN_GRACE_MS: '1000' });
    gateways.push(gateway);
    await balancer.add(gateway.port);
  }

  /** The status and what is said of the member, or why nothing is. */
  async function ask(): Promise<string> {
    try {
      const response = await fetch(`http://127.0.0.1:${balancer.port}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${deployment.token}` },
        body: JSON.stringify({ query: QUESTION }),
      });
      const text = await response.text();
      const [, outcome] = /"pip":\{"outcome":"(\w+)"/.exec(text) ?? [];
      return `${response.status} ${outcome ?? text}`;
    } catch (error) {
      return String(error);
    }
  }
});
