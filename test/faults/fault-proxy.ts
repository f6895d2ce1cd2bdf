import { once } from 'node:events';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What a connection can suffer:
 * - LATENCY: what comes back comes late;
 * - BLACK_HOLE: it is accepted, and nothing ever comes back;
 * - RESET: it is torn down as soon as something is sent;
 * - HALF_CLOSE: the other side says that it has no more to say before it has said anything;
 * - TRUNCATE: it ends in the middle of the answer;
 * - SLOW_DRIP: the answer comes a few bytes at a time;
 * - REFUSED: nobody listens, as when the process is dead.
 */
export const FAULTS = ['LATENCY', 'BLACK_HOLE', 'RESET', 'HALF_CLOSE', 'TRUNCATE', 'SLOW_DRIP', 'REFUSED'] as const;

export type Fault = (typeof FAULTS)[number];

/** Longer than any limit of the hub. */
const LATENCY_MS = 30_000;
const TRUNCATED_AFTER = 40;
const DRIP = { bytes: 2, everyMs: 100 } as const;

/** Stands on a connection between two processes, and spoils it when told to. */
export class FaultProxy {
  private fault: Fault | null = null;
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly server: Server,
    private readonly target: number,
    private readonly host: string,
    readonly port: number,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  /** @param target port that it leads to */
  static async to(target: number, host = '127.0.0.1'): Promise<FaultProxy> {
    const server = createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('No free port could be found.');
    return new FaultProxy(server, target, host, address.port);
  }

  /** From now on connections suffer this, also those that are open. */
  async spoil(fault: Fault): Promise<void> {
    this.fault = fault;
    if (fault === 'REFUSED') await this.closeServer();
    if (fault === 'REFUSED' || fault === 'RESET') this.cut();
  }

  /** From now on all is well again. */
  async mend(): Promise<void> {
    const wasRefused = this.fault === 'REFUSED';
    this.fault = null;
    this.cut();
    if (!wasRefused) return;
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server, 'listening');
  }

  async close(): Promise<void> {
    this.cut();
    if (this.server.listening) await this.closeServer();
  }

  private async closeServer(): Promise<void> {
    const closed = once(this.server, 'close');
    this.server.close();
    this.cut();
    await closed;
  }

  private cut(): void {
    for (const socket of this.sockets) socket.resetAndDestroy();
  }

  private join(client: Socket): void {
    const target = connect(this.target, this.host);
    for (const [one, other] of [
      [client, target],
      [target, client],
    ] as const) {
      this.sockets.add(one);
      one.setNoDelay(true);
      // Whatever happens to one end is told to the other by its closing.
      one.on('error', () => undefined);
      one.on('close', () => {
        this.sockets.delete(one);
        other.destroy();
      });
      one.on('end', () => other.end());
    }
    client.on('data', (bytes) => this.forward(bytes, client, target));
    target.on('data', (bytes) => void this.answer(bytes, client));
  }

  private forward(bytes: Buffer, client: Socket, target: Socket): void {
    if (this.fault === 'RESET') client.resetAndDestroy();
    else if (this.fault === 'HALF_CLOSE') client.end();
    else if (this.fault !== 'BLACK_HOLE') target.write(bytes);
  }

  private async answer(bytes: Buffer, client: Socket): Promise<void> {
    switch (this.fault) {
      case null:
        client.write(bytes);
        return;
      case 'LATENCY':
        await delay(LATENCY_MS, undefined, { ref: false });
        if (client.writable) client.write(bytes);
        return;
      case 'TRUNCATE':
        client.write(bytes.subarray(0, TRUNCATED_AFTER), () => client.destroy());
        return;
      case 'SLOW_DRIP':
        for (let at = 0; at < bytes.length && client.writable; at += DRIP.bytes) {
          client.write(bytes.subarray(at, at + DRIP.bytes));
          await delay(DRIP.everyMs, undefined, { ref: false });
        }
        return;
      default:
        return;
    }
  }
}
