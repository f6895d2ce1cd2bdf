import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ANSWERS, ask, MAPLE, MAPLE_IS_A_MEMBER, startHub, type StartedHub } from './started-hub.test-kit';

describe('a hub whose own PostgreSQL is killed', () => {
  let dataDir: string;
  let hub: StartedHub;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'aeo-hub-killed-'));
    await chmod(dataDir, 0o755);
    hub = startHub(dataDir);
    await hub.prints(ANSWERS);
  });

  afterEach(async () => {
    hub.process.kill('SIGTERM');
    await hub.exitCode;
    await rm(dataDir, { recursive: true, force: true });
  });

  /** Lines of PostgreSQL's own notice: 0 the process, 3 the port. */
  function noticed(line: 0 | 3): number {
    return Number(readFileSync(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[line]);
  }

  it('starts it again, and answers as before', async () => {
    for (const time of [1, 2]) {
      const killed = noticed(0);
      process.kill(killed, 'SIGKILL');
      await hub.prints(new RegExp(`(PostgreSQL is there again[^]*){${time}}`));
      expect(noticed(0)).not.toBe(killed);
      expect(await ask(hub, MAPLE)).toEqual(MAPLE_IS_A_MEMBER);
    }
  });

  it('ends, and says why, when it cannot be started again where its users look for it', async () => {
    const port = noticed(3);
    // Nothing may come between the server's end and the other program that takes its port.
    hub.process.kill('SIGSTOP');
    process.kill(noticed(0), 'SIGKILL');
    await using other = await listenOn(port);
    hub.process.kill('SIGCONT');
    expect(await hub.exitCode).toBe(1);
    expect(other.listening).toBe(true);
    expect(hub.printed()).toMatch(
      /PostgreSQL is gone; starting it again\n[^]*The embedded PostgreSQL does not start \(.*\): /,
    );
  });
});

/** Listens as soon as the port is free. */
async function listenOn(port: number): Promise<ReturnType<typeof createServer>> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const server = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
      return server;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await pause(20);
    }
  }
}
