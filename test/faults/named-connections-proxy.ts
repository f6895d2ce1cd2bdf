import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One connection through the proxy. */
interface Passage {
  readonly client: Socket;
  readonly server: Socket;
  /** The `application_name` of its startup message; empty until that has come. */
  name: string;
  isSilent: boolean;
}

/**
 * A proxy in front of PostgreSQL that knows its connections by their application names, and can stop passing on the bytes of some of them
 * without closing anything.
 */
export class NamedConnectionsProxy {
  private readonly passages = new Set<Passage>();
  private silenced: ((name: string) => boolean) | null = null;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async open(serverUrl: string): Promise<NamedConnectionsProxy> {
    const target = new URL(serverUrl);
    const server = createServer((client) => proxy.join(client, connect(Number(target.port), target.hostname)));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = new URL(serverUrl);
    url.hostname = '127.0.0.1';
    url.port = String((server.address() as AddressInfo).port);
    const proxy = new NamedConnectionsProxy(server, url.href);
    return proxy;
  }

  /** The names of the connections that are open. */
  get names(): readonly string[] {
    return [...new Set([...this.passages].map(({ name }) => name))].toSorted();
  }

  /** From now on connections of these names are silent, those that are open and new ones. */
  silence(isSilenced: (name: string) => boolean): void {
    this.silenced = isSilenced;
    for (const passage of this.passages) passage.isSilent ||= isSilenced(passage.name);
  }

  /** New connections are passed on again; those that went silent stay so until one side closes them. */
  speak(): void {
    this.silenced = null;
  }

  async close(): Promise<void> {
    for (const { client, server } of this.passages) {
      client.destroy();
      server.destroy();
    }
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(client: Socket, server: Socket): void {
    const passage: Passage = { client, server, name: '', isSilent: false };
    this.passages.add(passage);
    client.once('data', (bytes) => {
      passage.name = /application_name\0([^\0]*)\0/.exec(bytes.toString('latin1'))?.[1] ?? '';
      passage.isSilent ||= this.silenced?.(passage.name) ?? false;
    });
    client.on('data', (bytes) => void (passage.isSilent || server.write(bytes)));
    server.on('data', (bytes) => void (passage.isSilent || client.write(bytes)));
    for (const socket of [client, server]) socket.on('error', () => undefined);
    client.once('close', () => {
      this.passages.delete(passage);
      // The server does not notice a client that was cut off: it ends the session by itself, or never.
      if (!passage.isSilent) server.destroy();
    });
    server.once('close', () => void (passage.isSilent || client.destroy()));
  }
}
