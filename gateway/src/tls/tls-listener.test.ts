import { createLogger } from '@aeo-hub/core/log';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls';
import { issueCertificate, type IssuedCertificate } from './issued-certificate.test-kit';
import type { TlsFiles } from './tls-files';
import { TlsListener } from './tls-listener';

const CHECK_EVERY_MS = 20;

describe('listening by TLS', () => {
  const authority = issueCertificate('an authority');
  const first = issueCertificate('the first', authority);
  const second = issueCertificate('the second', authority);
  let folder: string;
  let files: TlsFiles;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'aeo-hub-tls-'));
    files = { certificate: join(folder, 'hub.pem'), key: join(folder, 'hub.key'), clientCa: null };
    await write(first);
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = async ({ certificate, key }: IssuedCertificate) => {
    await writeFile(files.certificate, certificate);
    await writeFile(files.key, key);
  };

  /** While it listens. */
  const listening = async (test: (port: number, log: Log) => Promise<void>) => {
    const log = new Log();
    const listener = await TlsListener.open(files, createLogger('info', log), CHECK_EVERY_MS);
    const server = listener.createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      await test((server.address() as AddressInfo).port, log);
    } finally {
      listener.close();
      server.closeAllConnections();
      server.close();
    }
  };
  const shake = async (port: number, options: ConnectionOptions = {}): Promise<TLSSocket> => {
    const socket = connect({ host: '127.0.0.1', port, ca: authority.certificate, ...options });
    await once(socket, 'secureConnect');
    return socket;
  };
  const nameAt = async (port: number): Promise<string> => {
    const socket = await shake(port);
    const { subject } = socket.getPeerCertificate();
    socket.destroy();
    return String(subject.CN);
  };

  it('shows the certificate, by TLS 1.2 or newer', () =>
    listening(async (port) => {
      expect(await nameAt(port)).toBe('the first');
      for (const maxVersion of ['TLSv1.2', 'TLSv1.3'] as const) {
        const socket = await shake(port, { maxVersion });
        expect(socket.getProtocol()).toBe(maxVersion);
        socket.destroy();
      }
      const old = { maxVersion: 'TLSv1.1', minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
      await expect(shake(port, old)).rejects.toThrow(/protocol version|unsupported protocol|alert/i);
    }));

  it('shows the new certificate when the files are replaced, without a new start', () =>
    listening(async (port, log) => {
      await write(second);
      await log.says('the TLS certificate was read again');
      expect(await nameAt(port)).toBe('the second');
    }));

  it('keeps the old certificate when the new files cannot be used', () =>
    listening(async (port, log) => {
      await writeFile(files.certificate, second.certificate);
      await log.says('cannot be used');
      expect(await nameAt(port)).toBe('the first');
      await writeFile(files.key, second.key);
      await log.says('was read again');
      expect(await nameAt(port)).toBe('the second');
    }));

  it('lives on when somebody speaks plain HTTP to it', () =>
    listening(async (port) => {
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow('fetch failed');
      expect(await nameAt(port)).toBe('the first');
    }));

  it.each<[string, (all: TlsFiles) => Promise<TlsFiles>, RegExp]>([
    ['is not there', async (all) => ({ ...all, key: '/nowhere.key' }), /TLS_KEY_FILE: \/nowhere\.key cannot be read/],
    [
      'is another’s key',
      async (all) => (await writeFile(all.key, second.key), all),
      /hold no certificate and the private key that belongs to it/,
    ],
    ['is no certificate', async (all) => (await writeFile(all.certificate, 'none'), all), /hold no certificate/],
    ['names no authorities', async (all) => ({ ...all, clientCa: all.key }), /TLS_CLIENT_CA_FILE: .* no certificates/],
  ])('is refused with a file that %s', async (_, spoil, message) => {
    await expect(TlsListener.open(await spoil(files), createLogger('silent', new Log()))).rejects.toThrow(message);
  });
});

/** Log lines, for which one can wait. */
class Log extends Writable {
  private text = '';

  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.text += String(chunk);
    this.emit('said');
    done();
  }

  async says(words: string): Promise<void> {
    while (!this.text.includes(words)) await once(this, 'said');
  }
}
