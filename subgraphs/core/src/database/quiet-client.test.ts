import { once } from 'node:events';
import { connect as connectSocket, createServer, type AddressInfo } from 'node:net';
import { createTestDatabase } from './create-test-database';
import { openDataSource } from './data-source';

/** What ends the server's part of a conversation: it is ready for the next query. */
const READY = Buffer.from([0x5a, 0, 0, 0, 5, 0x49]);
const FAREWELL = 'SFATAL\0VFATAL\0C57P01\0Mterminating connection due to unexpected postmaster exit\0\0';
const SIZE = Buffer.alloc(4);
SIZE.writeInt32BE(FAREWELL.length + 4);
const FATAL = Buffer.concat([Buffer.from('E'), SIZE, Buffer.from(FAREWELL)]);

/** Stands before a PostgreSQL server; while it is told to, every "ready" comes together with the server's end. */
async function dyingServer(url: string) {
  const { hostname, port } = new URL(url);
  const state = { dies: false };
  const proxy = createServer((client) => {
    const server = connectSocket(Number(port), hostname);
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.on('close', () => server.destroy());
    server.on('close', () => client.destroy());
    client.pipe(server);
    server.on('data', (chunk) => {
      if (state.dies && chunk.subarray(-READY.length).equals(READY)) client.end(Buffer.concat([chunk, FATAL]));
      else client.write(chunk);
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const through = new URL(url);
  through.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return { url: through.href, state, close: () => proxy.close() };
}

test('a server that goes away in the moment it is connected to fails the query, not the process', async () => {
  await using database = await createTestDatabase();
  const server = await dyingServer(database.url);
  const dataSource = await openDataSource({ url: server.url, entities: [], migrations: [], applicationName: 'test' });
  const ask = () => dataSource.query('SELECT 1 AS one');
  server.state.dies = true;
  // More than are connected already.
  const outcomes = await Promise.allSettled([1, 2, 3, 4, 5].map(ask));
  expect(outcomes.some(({ status }) => status === 'rejected')).toBe(true);
  server.state.dies = false;
  expect(await ask()).toEqual([{ one: 1 }]);
  await dataSource.destroy();
  server.close();
});
