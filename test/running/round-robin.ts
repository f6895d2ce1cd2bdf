import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How often it asks whether a gateway is ready, in milliseconds. */
const ASK_EVERY_MS = 200;

/**
 * Shares out requests among gateways in turn, some on connections that stay open and some on new ones, and sends none to one whose `/ready`
 * does not say 200; as load balancers do. What fails on its way is not sent again.
 */
export class RoundRobin {
  private readonly ready = new Map<number, boolean>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server = createServer((incoming, outgoing) => this.pass(incoming, outgoing));
  private readonly timer = setInterval(() => void this.look(), ASK_EVERY_MS);
  private turn = 0;

  static async open(): Promise<RoundRobin> {
    const balancer = new RoundRobin();
    balancer.server.listen(0, '127.0.0.1');
    await once(balancer.server, 'listening');
    return balancer;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Sends requests to a gateway from when it says that it is ready; resolves then. */
  async add(port: number): Promise<void> {
    this.ready.set(port, false);
    while (!this.ready.get(port)) await this.look();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async look(): Promise<void> {
    await Promise.all(
      [...this.ready.keys()].map(async (port) => {
        const isReady = await fetch(`http://127.0.0.1:${port}/ready`).then(
          ({ ok }) => ok,
          () => false,
        );
        this.ready.set(port, isReady);
      }),
    );
  }

  private pass(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const up = [...this.ready].flatMap(([port, isReady]) => (isReady ? [port] : []));
    this.turn += 1;
    const port = up[this.turn % up.length];
    if (port === undefined) return void outgoing.writeHead(502).end('no gateway is ready');
    const { method, url, headers } = incoming;
    const agent = Math.floor(this.turn / up.length) % 2 === 0 ? this.agent : false;
    const sent = request({ port, host: '127.0.0.1', method, path: url, headers, agent }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, { 'content-type': answer.headers['content-type'] ?? 'text/plain' });
      answer.pipe(outgoing);
    });
    sent.once('error', ({ message }) => outgoing.writeHead(502).end(message));
    incoming.pipe(sent);
  }
}
