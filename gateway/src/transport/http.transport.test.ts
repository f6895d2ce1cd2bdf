import { PUBLIC } from '@aeo-hub/core/caller';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpTransport } from './http.transport';

const ENVELOPE = { requestId: 'r-1', language: 'fr', caller: PUBLIC } as const;

/** A server that answers as told, and a transport to it. */
async function withServer<Result>(
  handle: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  test: (transport: HttpTransport) => Promise<Result>,
): Promise<Result> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => handle(request, response, Buffer.concat(chunks).toString()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const transport = new HttpTransport(
    `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    'pip',
    null,
  );
  try {
    return await test(transport);
  } finally {
    await transport.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

function never(): AbortSignal {
  return new AbortController().signal;
}

describe('a subgraph over HTTP', () => {
  test('is sent the operation, the language and the id of the question, on connections that stay open', () => {
    const sockets = new Set<unknown>();
    return withServer(
      ({ method, url, headers, socket }, response, body) => {
        sockets.add(socket);
        response.end(JSON.stringify({ data: { method, url, headers, body: JSON.parse(body) } }));
      },
      async (transport) => {
        const request = { query: '{ a }', variables: { b: 1 }, operationName: 'c' };
        for (let times = 1; times < 10; times += 1) await transport.execute(request, ENVELOPE, never());
        const { data } = await transport.execute(request, ENVELOPE, never());
        expect(data).toMatchObject({ method: 'POST', url: '/graphql', body: request });
        expect(data?.['headers']).toMatchObject({ 'accept-language': 'fr', 'x-request-id': 'r-1' });
        // Undici may open a second while the first settles.
        expect(sockets.size).toBeLessThanOrEqual(2);
      },
    );
  });

  test('that refuses the operation has answered', () =>
    withServer(
      (_, response) => response.writeHead(400).end('{"errors":[{"message":"no such field"}]}'),
      async (transport) => {
        const answer = await transport.execute({ query: '{ a }' }, ENVELOPE, never());
        expect(answer.errors).toEqual([{ message: 'no such field' }]);
      },
    ));

  test('that answers without end is not read to the end', () =>
    withServer(
      (_, response) => {
        const more = (): void => {
          while (response.write(' '.repeat(1024 * 1024)));
          response.once('drain', more);
        };
        more();
      },
      (transport) => expect(transport.execute({ query: '{ a }' }, ENVELOPE, never())).rejects.toThrow(/size/i),
    ));

  test.each([
    ['fails', 500, '{"errors":[{"message":"boom"}]}'],
    ['is a proxy that speaks HTML', 200, '<html></html>'],
    ['says nothing', 200, ''],
    ['answers something else', 200, '{"status":"ok"}'],
    ['answers a list', 200, '[{"data":{}}]'],
    ['sends errors that are none', 200, '{"data":{},"errors":[null]}'],
  ])('that %s has not', (_, status, body) =>
    withServer(
      (__, response) => response.writeHead(status).end(body),
      async (transport) => {
        await expect(transport.execute({ query: '{ a }' }, ENVELOPE, never())).rejects.toThrow();
      },
    ),
  );

  test('that hangs is let go when nobody waits any more', () => {
    const controller = new AbortController();
    const gone = new Promise<void>((resolve) => {
      controller.signal.addEventListener('abort', () => resolve());
    });
    return withServer(
      () => controller.abort(),
      async (transport) => {
        await expect(transport.execute({ query: '{ a }' }, ENVELOPE, controller.signal)).rejects.toThrow(/abort/i);
        await gone;
      },
    );
  });
});
