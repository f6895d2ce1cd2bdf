import { once } from 'node:events';
import { createServer, request as requestPlain, type RequestOptions, type Server } from 'node:http';
import { Agent, request as requestByTls } from 'node:https';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TLSSocket } from 'node:tls';
import { text } from 'node:stream/consumers';
import { createLogger } from '@aeo-hub/core/log';
import { Writable } from 'node:stream';
import { issueCertificate } from '../tls/issued-certificate.test-kit';
import { TlsListener } from '../tls/tls-listener';
import { ClientCertificates } from './client-certificates';
import type { Network } from './network';

const THIS_MACHINE: Network = { address: '127.0.0.1', prefix: 32 };
const authority = issueCertificate('an authority');
const hub = issueCertificate('the hub', authority);
const client = issueCertificate('a client', authority);
const stranger = issueCertificate('a stranger');

describe('the certificate of a client', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-certificates-'));
    const files = { 'hub.pem': hub.certificate, 'hub.key': hub.key, 'ca.pem': authority.certificate };
    await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(folder, name), content)));
  });

  afterAll(() => rm(folder, { recursive: true }));

  /** Answers each request with the thumbprint that it tells. */
  const listening = async <Result>(
    certificates: ClientCertificates,
    clientCa: boolean | null,
    test: (port: number) => Promise<Result>,
  ): Promise<Result> => {
    const paths = { certificate: join(folder, 'hub.pem'), key: join(folder, 'hub.key') };
    const silent = createLogger('silent', new Writable());
    const listener =
      clientCa === null
        ? null
        : await TlsListener.open({ ...paths, clientCa: clientCa ? join(folder, 'ca.pem') : null }, silent);
    const answer = (
      request: Parameters<ClientCertificates['thumbprintOf']>[0],
      response: { end(text: string): void },
    ) => response.end(String(certificates.thumbprintOf(request)));
    const server: Server = (listener ? listener.createServer(answer) : createServer(answer)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      return await test((server.address() as AddressInfo).port);
    } finally {
      listener?.close();
      server.closeAllConnections();
      server.close();
    }
  };
  const answered = async (sent: ReturnType<typeof requestPlain>): Promise<string> => {
    sent.end();
    const [response] = await once(sent, 'response');
    return text(response);
  };
  const plain = (port: number, headers: RequestOptions['headers'] = {}) =>
    answered(requestPlain({ host: '127.0.0.1', port, headers }));
  const toHub = (port: number, { certificate, key }: { certificate?: string; key?: string }) => ({
    host: '127.0.0.1',
    port,
    ca: authority.certificate,
    cert: certificate,
    key,
  });
  const byTls = (port: number, shown: { certificate?: string; key?: string } = {}, agent: Agent | false = false) =>
    answered(requestByTls({ ...toHub(port, shown), agent }));

  const direct = (mustBeVouchedFor: boolean) => new ClientCertificates([], mustBeVouchedFor);

  it('is the one that it shows in the handshake, whoever issued it', () =>
    listening(direct(false), false, async (port) => {
      expect(await byTls(port, client)).toBe(client.thumbprint);
      expect(await byTls(port, stranger)).toBe(stranger.thumbprint);
      expect(await byTls(port)).toBe('null');
    }));

  it('is only one that a known authority vouches for, where authorities are named', () =>
    listening(direct(true), true, async (port) => {
      expect(await byTls(port, client)).toBe(client.thumbprint);
      expect(await byTls(port, stranger)).toBe('null');
      expect(await byTls(port)).toBe('null');
    }));

  it('is the same on a connection that resumes an earlier session, and not another’s', () =>
    listening(direct(true), true, async (port) => {
      const agent = new Agent({ keepAlive: false, maxCachedSessions: 10 });
      const resumed: unknown[] = [];
      for (let times = 0; times < 3; times += 1) {
        const sent = requestByTls({ ...toHub(port, client), agent });
        expect(await answered(sent)).toBe(client.thumbprint);
        resumed.push(sent.socket instanceof TLSSocket && sent.socket.isSessionReused());
      }
      expect(resumed).toEqual([false, true, true]);
      for (let times = 0; times < 3; times += 1) expect(await byTls(port, stranger, agent)).toBe('null');
    }));

  const header = `:${client.der.toString('base64')}:`;

  it('is what a proxy tells that is named as one', () =>
    listening(new ClientCertificates([THIS_MACHINE], false), null, async (port) => {
      expect(await plain(port, { 'client-cert': header })).toBe(client.thumbprint);
      expect(await plain(port)).toBe('null');
    }));

  it.each([
    ['no byte sequence', client.der.toString('base64')],
    ['empty', '::'],
    ['PEM', encodeURIComponent(client.certificate)],
    ['two in one', `${header}, ${header}`],
    ['not base64', ':????:'],
  ])('is not what a proxy tells in another form: %s', (_, told) =>
    listening(new ClientCertificates([THIS_MACHINE], false), null, async (port) => {
      expect(await plain(port, { 'client-cert': told })).toBe('null');
    }),
  );

  it('is not what two headers tell', () =>
    listening(new ClientCertificates([THIS_MACHINE], false), null, async (port) => {
      expect(await plain(port, { 'client-cert': [header, header] })).toBe('null');
    }));

  it('is not what anybody else tells', () =>
    listening(new ClientCertificates([{ address: '10.0.0.0', prefix: 8 }], false), null, async (port) => {
      expect(await plain(port, { 'client-cert': header })).toBe('null');
      expect(await plain(port, { 'client-cert': header, 'x-forwarded-for': '10.0.0.1' })).toBe('null');
    }));

  it('is not the proxy’s own, when that shows one to the hub', () =>
    listening(new ClientCertificates([THIS_MACHINE], false), false, async (port) => {
      expect(await byTls(port, client)).toBe('null');
    }));
});
