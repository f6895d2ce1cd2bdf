import { unwatchFile, watchFile } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { SecureContextOptions } from 'node:tls';
import type { Logger } from 'pino';
import { CONNECTION_LIMITS } from '../door/connection-limits';
import { readTlsOptions } from './read-tls-options';
import type { TlsFiles } from './tls-files';

/** Whoever opens a connection is to say so soon. */
const HANDSHAKE_TIMEOUT_MS = 10_000;
const CHECK_EVERY_MS = 5_000;

/**
 * Listens by TLS, and goes by the files as they are now: certificates are renewed while the hub runs. Clients are asked for a
 * certificate and may have none.
 */
export class TlsListener {
  private readonly servers: Server[] = [];
  private readonly paths: readonly string[];
  private read: Promise<void> = Promise.resolve();
  private readonly onChange = (): void => void (this.read = this.reload(this.read));

  private constructor(
    private readonly files: TlsFiles,
    private options: SecureContextOptions,
    private readonly logger: Logger,
    checkEveryMs: number,
  ) {
    const { certificate, key, clientCa } = files;
    this.paths = [certificate, key, ...(clientCa === null ? [] : [clientCa])];
    for (const path of this.paths) watchFile(path, { interval: checkEveryMs, persistent: false }, this.onChange);
  }

  /**
   * @param checkEveryMs how often it looks whether a file has changed, in milliseconds
   * @throws ConfigError
   */
  static async open(files: TlsFiles, logger: Logger, checkEveryMs = CHECK_EVERY_MS): Promise<TlsListener> {
    return new TlsListener(files, await readTlsOptions(files), logger, checkEveryMs);
  }

  createServer(handler: RequestListener): Server {
    const server = createServer(
      {
        ...this.options,
        ...CONNECTION_LIMITS,
        requestCert: true,
        rejectUnauthorized: false,
        handshakeTimeout: HANDSHAKE_TIMEOUT_MS,
      },
      handler,
    );
    this.servers.push(server);
    return server;
  }

  close(): void {
    for (const path of this.paths) unwatchFile(path, this.onChange);
  }

  /** Files are replaced one after another: what does not fit together yet is left for the next change, and the old ones serve on. */
  private async reload(before: Promise<void>): Promise<void> {
    await before;
    try {
      this.options = await readTlsOptions(this.files);
      for (const server of this.servers) server.setSecureContext(this.options);
      this.logger.info('the TLS certificate was read again');
    } catch (err) {
      this.logger.error({ err }, 'the TLS files changed and cannot be used; those before serve on');
    }
  }
}
