import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port of this machine that nobody listens on, for who cannot take one itself and say which. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port could be found.');
  return address.port;
}
