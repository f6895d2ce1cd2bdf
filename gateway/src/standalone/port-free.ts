import { createServer } from 'node:net';
import { ListenError } from '../door/listen-error';

/**
 * Finds out now, not after the data has been loaded, that the gateway would not be able to listen.
 *
 * @throws ListenError
 */
export async function assertPortFree(address: { readonly host: string; readonly port: number }): Promise<void> {
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen({ ...address, exclusive: true }, resolve);
    });
  } catch (error) {
    throw ListenError.from(error, address);
  }
  await new Promise((resolve) => server.close(resolve));
}
