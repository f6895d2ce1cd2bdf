import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { onRequestEnd } from './on-request-end';

const GET = 'GET / HTTP/1.1\r\nhost: a\r\n\r\n';

describe('the end of a request', () => {
  let server: Server;
  let begun = 0;
  let ended = 0;
  let answer: (response: import('node:http').ServerResponse) => void = (response) => void response.end('yes');

  beforeAll(async () => {
    server = createServer((request, response) => {
      begun += 1;
      onRequestEnd(request, response, () => (ended += 1));
      answer(response);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });

  beforeEach(() => {
    begun = 0;
    ended = 0;
    answer = (response) => void response.end('yes');
  });

  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('comes once for each request that is answered, also of several on one connection', async () => {
    const socket = await opened();
    for (let request = 1; request <= 3; request += 1) {
      socket.write(GET);
      await until(() => ended === request);
    }
    socket.destroy();
    await once(socket, 'close');
    expect([begun, ended]).toEqual([3, 3]);
  });

  test('comes for a request whose answer never comes, when the connection is reset', async () => {
    answer = () => undefined;
    const socket = await opened();
    socket.write(GET);
    await until(() => begun === 1);
    expect(ended).toBe(0);
    socket.resetAndDestroy();
    await until(() => ended === 1);
  });

  test('comes for pipelined requests whose answers never got the socket', async () => {
    const held: (() => void)[] = [];
    answer = (response) => void held.push(() => response.end('x'.repeat(1_000_000)));
    const socket = await opened();
    socket.pause();
    socket.write(GET.repeat(100));
    await until(() => begun === 100);
    for (const send of held) send();
    socket.destroy();
    await until(() => ended === 100);
    expect(ended).toBe(begun);
  });

  async function opened(): Promise<Socket> {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  }

  async function until(isSo: () => boolean): Promise<void> {
    while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
  }
});
