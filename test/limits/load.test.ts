import { connect, type Socket } from 'node:net';
import { LimitedHub } from './asked-over-http';

const JAPAN = '--role partner --country JP';
const BATCH =
  'query ($ids: [IdentifierInput!]!) { companies(identifiers: $ids) { outcome company { legalName pip { outcome } } } }';
const identifiers = (count: number) => Array.from({ length: count }, () => ({ scheme: 'SCAC', value: 'MRFW' }));

/** Past the limit of 30 s for a request to arrive, with `npm run test:long`. */
const ATTACK_MS = process.env['TEST_LONG'] ? 70_000 : 3_000;

describe('when more is asked at the same time than there is room for', () => {
  let hub: LimitedHub;

  beforeAll(async () => {
    hub = await LimitedHub.start({ MAX_IN_FLIGHT: '1', MAX_QUEUED: '2', QUEUE_TIMEOUT_MS: '60000' });
  });

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
  });

  it('bodies that never come do not delay other clients: 200 connections of another address, opened anew when they are closed', async () => {
    const { hostname, port } = new URL(hub.url);
    const head = (length: number) =>
      `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n`;
    const sockets = new Set<Socket>();
    let isOver = false;
    let opened = 0;
    const open = (): void => {
      if (isOver) return;
      opened += 1;
      const socket = connect({ host: hostname, port: Number(port), localAddress: '127.0.0.2' });
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.once('connect', () => socket.write(head(opened % 2 === 0 ? 1_048_576 : 60_000)));
      socket.resume();
      socket.once('close', () => {
        sockets.delete(socket);
        setTimeout(open, 20);
      });
    };
    for (let count = 0; count < 200; count += 1) open();
    try {
      const statuses: number[] = [];
      const until = performance.now() + ATTACK_MS;
      while (performance.now() < until || statuses.length < 20) {
        statuses.push(
          (await hub.post('--role officer --program ALL', { query: BATCH, variables: { ids: identifiers(10) } }))
            .status,
        );
      }
      expect(statuses.filter((status) => status !== 200)).toEqual([]);
      // Not idle: the connections beyond the bound were closed, and came back.
      expect(opened).toBeGreaterThan(400);
    } finally {
      isOver = true;
      for (const socket of sockets) socket.destroy();
    }
  });
});
