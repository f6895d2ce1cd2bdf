import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy in front of a database server that can stop passing on bytes, without closing anything: as a partition or a hung pooler does. */
export class SilentProxy {
  private readonly sockets = new Set<Socket>();
  private isSilent = false;

  private constructor(
    private readonly server: Server,
    /** The URL of the database behind it. */
    readonly url: string,
  ) {}

  static async open(databaseUrl: string): Promise<SilentProxy> {
    const target = new URL(databaseUrl);
    const server = createServer((client) => proxy.join(client, connect(Number(target.port), target.hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(databaseUrl);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const proxy = new SilentProxy(server, url.href);
    return proxy;
  }

  /** From now on nothing is passed on, neither on connections that are open nor on new ones. */
  silence(): void {
    this.isSilent = true;
  }

  /** New connections are passed on again; those that had gone silent stay so. */
  speak(): void {
    this.isSilent = false;
  }

  async close(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    let isCut = this.isSilent;
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      this.sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => {
        isCut ||= this.isSilent;
        if (!isCut) to.write(bytes);
      });
      from.on('close', () => {
        this.sockets.delete(from);
        // The other side of a silent connection gets no event.
        if (!isCut && !this.isSilent) to.destroy();
      });
    }
  }
}
