import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { withSoundHub, type ToyHub } from './toy-hub.test-kit';

const GET = 'GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nhost: a\r\napollo-require-preflight: true\r\n\r\n';
const LARGE = 'GET /graphiql/graphiql.js HTTP/1.1\r\nhost: a\r\n\r\n';
const BODY = JSON.stringify({ query: '{ __typename }' });
const POST = `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\n`;
const WHOLE = `${POST}content-length: ${BODY.length}\r\n\r\n${BODY}`;
/** Larger than Node delivers at once, so that a part of it comes after the connection has closed. */
const LONG = JSON.stringify({ query: `{ __typename } #${'x'.repeat(15_000)}` });
const WHOLE_LONG = `${POST}content-length: ${LONG.length}\r\n\r\n${LONG}`;
const CUT = `${POST}content-length: ${BODY.length}\r\n\r\n${BODY.slice(0, 5)}`;
const ANNOUNCED = `${POST}content-length: 60000\r\n\r\n`;
const CHUNKED = `${POST}transfer-encoding: chunked\r\n\r\n5\r\n${BODY.slice(0, 5)}\r\n`;
const CHUNKED_WRONG = `${CHUNKED}zz\r\n`;

/** What is written on a connection, and how the connection then ends. */
const WAYS: readonly (readonly [name: string, written: string, end: (socket: Socket) => void])[] = [
  ['nothing, then closed', '', (socket) => socket.destroy()],
  ['a request, then closed at once', GET, (socket) => socket.destroy()],
  ['a request, then half closed', GET, (socket) => socket.end()],
  ['a request, then reset', GET, (socket) => socket.resetAndDestroy()],
  ['requests in a pipeline, then closed', GET.repeat(30), (socket) => socket.destroy()],
  ['requests in a pipeline, then reset', GET.repeat(30), (socket) => socket.resetAndDestroy()],
  ['requests in a pipeline, then half closed', GET.repeat(30), (socket) => socket.end()],
  ['a body, then closed', WHOLE, (socket) => socket.destroy()],
  ['bodies in a pipeline, then reset', WHOLE.repeat(10), (socket) => socket.resetAndDestroy()],
  ['long bodies in a pipeline, then closed', WHOLE_LONG.repeat(4), (socket) => socket.destroy()],
  ['long bodies in a pipeline, then half closed', WHOLE_LONG.repeat(4), (socket) => socket.end()],
  ['long bodies in a pipeline, then reset', WHOLE_LONG.repeat(4), (socket) => socket.resetAndDestroy()],
  ['a body that is cut, closed', CUT, (socket) => socket.destroy()],
  ['a body that is cut, half closed', CUT, (socket) => socket.end()],
  ['a body that is cut, reset', CUT, (socket) => socket.resetAndDestroy()],
  ['a body that never comes, closed', ANNOUNCED, (socket) => socket.destroy()],
  ['chunks that end half-way, closed', CHUNKED, (socket) => socket.destroy()],
  ['chunks that end half-way, half closed', CHUNKED, (socket) => socket.end()],
  ['chunks that are none', CHUNKED_WRONG, (socket) => socket.end()],
  ['half a request line', 'GET /gra', (socket) => socket.end()],
];

/** With `npm run test:long` all of them ten times as often. */
const TIMES = process.env['TEST_LONG'] ? 600 : 60;

describe('connections that are dropped', () => {
  test(
    'in every way, by thousands, leave every counter at zero',
    () =>
      withSoundHub(async (hub) => {
        for (const [name, written, end] of WAYS) {
          await Promise.all(Array.from({ length: TIMES }, () => dropped(hub, written, end)));
          expect([name, await settledFigures(hub)]).toEqual([name, ZERO]);
        }
        expect((await hub.ask('{ __typename }')).status).toBe(200);
      }),
    300_000,
  );

  test(
    'behind unread responses, with pipelined requests, free their places',
    () =>
      withSoundHub(async (hub) => {
        const socket = await opened(hub);
        socket.pause();
        socket.write(LARGE.repeat(8) + 'GET /graphql HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(330));
        // The first of them have their places before the connection goes.
        while ((await figures(hub))['aeo_hub_questions_open'] === 0) await pause();
        socket.destroy();
        expect(await settledFigures(hub)).toEqual(ZERO);
        expect((await hub.ask('{ __typename }')).status).toBe(200);
        expect((await hub.request('/ready')).status).toBe(200);
      }),
    60_000,
  );
});

const NAMES = [
  'aeo_hub_questions_open',
  'aeo_hub_questions_running',
  'aeo_hub_questions_waiting',
  'aeo_hub_bodies_arriving',
  'aeo_hub_bodies_bytes',
];
const ZERO = Object.fromEntries(NAMES.map((name) => [name, 0]));

async function figures({ request }: ToyHub): Promise<Record<string, number>> {
  const { text } = await request('/metrics');
  return Object.fromEntries(NAMES.map((name) => [name, Number(new RegExp(`^${name} (\\d+)`, 'm').exec(text)?.[1])]));
}

/** The figures once they are all zero, or as they still are after ten seconds. */
async function settledFigures(hub: ToyHub): Promise<Record<string, number>> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const found = await figures(hub);
    if (Object.values(found).every((figure) => figure === 0) || performance.now() > deadline) return found;
    await pause();
  }
}

async function dropped(hub: ToyHub, written: string, end: (socket: Socket) => void): Promise<void> {
  const socket = await opened(hub);
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  // Some before the answer, some after it.
  socket.write(written, () => setTimeout(() => end(socket), Math.random() * 10));
  socket.resume();
  await closed;
}

async function opened({ gateway }: ToyHub): Promise<Socket> {
  const { hostname, port } = new URL(gateway.url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}
