import { request } from 'node:http';
import { LimitedHub } from './asked-over-http';

const JAPAN = '--role partner --country JP';
const BATCH =
  'query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome company { legalName pip { outcome } } } }';
const identifiers = (count: number) => Array.from({ length: count }, () => ({ scheme: 'SCAC', value: 'MRFW' }));

describe('when more is asked at the same time than there is room for', () => {
  let hub: LimitedHub;

  beforeAll(async () => {
    hub = await LimitedHub.start({ MAX_IN_FLIGHT: '1', MAX_QUEUED: '2', QUEUE_TIMEOUT_MS: '60000' });
  }, 120_000);

  afterAll(() => hub.stop());

  it('some wait, the others are turned away with when to come again, and the probes are answered', async () => {
    const ask = () => hub.post(JAPAN, { query: BATCH, variables: { ids: identifiers(2_000) } });
    await ask();
    const asked = Array.from({ length: 8 }, ask);
    expect([await hub.probe('/live'), await hub.probe('/ready')]).toEqual([200, 200]);
    const told = await Promise.all(asked);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(3);
    const away = told.filter(({ status }) => status !== 200);
    for (const { status, code, headers } of away) {
      expect([status, code, headers.get('retry-after')]).toEqual([503, 'OVERLOADED', '2']);
    }
    expect(away).toHaveLength(5);
    expect((await ask()).status).toBe(200);
  }, 60_000);

  it('bodies that never come hold places for a time only, and take none of those who have gone', async () => {
    const held = await Promise.all([hold(), hold(), hold()]);
    expect((await hub.post(JAPAN, { query: '{ programs { code } }' })).code).toBe('OVERLOADED');
    for (const socket of held) socket.destroy();
    await answered();
  }, 60_000);

  /** A request that says that it has a body, and sends none. */
  function hold() {
    const { url } = hub;
    return new Promise<ReturnType<typeof request>>((resolve, reject) => {
      const held = request(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '100', expect: '100-continue' },
      });
      held.once('continue', () => resolve(held));
      held.once('error', reject);
      held.flushHeaders();
    });
  }

  async function answered(): Promise<void> {
    for (;;) if ((await hub.post(JAPAN, { query: '{ programs { code } }' })).status === 200) return;
  }
});
