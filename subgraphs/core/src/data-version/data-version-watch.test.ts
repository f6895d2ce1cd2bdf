import type { QueryRunner } from 'typeorm';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { withTestDatabase } from '../database';
import { DataVersionWatch, type DataVersion } from './data-version-watch';
import { VersionedMigration } from './versioned-migration';

class Tables1700000000001 {
  readonly name = 'Tables1700000000001';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE fact (id int)');
  }
  async down(): Promise<void> {}
}

class Versioned1700000000002 extends VersionedMigration {
  readonly name = 'Versioned1700000000002';
  protected readonly tables = { fact: [] };
}

const DATABASE = { entities: [], migrations: [Tables1700000000001, Versioned1700000000002] };
/** No poll within a test, unless it says so. */
const NEVER_MS = 3_600_000;

type Query = (sql: string, parameters?: unknown[]) => Promise<unknown>;

async function withWatch(
  options: { pollMs: number; goodForMs?: number },
  test: (watch: DataVersionWatch, query: Query, listener: () => Promise<number>) => Promise<void>,
): Promise<void> {
  await withTestDatabase(DATABASE, async (database, url) => {
    const watch = new DataVersionWatch(url, { applicationName: 'listener', ...options });
    const listener = async (): Promise<number> => {
      const found: { pid: number }[] = await database.query(
        "SELECT pid FROM pg_stat_activity WHERE application_name = 'listener' AND datname = current_database()",
      );
      return found[0]?.pid ?? 0;
    };
    try {
      await test(watch, (sql, parameters) => database.query(sql, parameters), listener);
    } finally {
      await watch.close();
    }
  });
}

async function until(watch: DataVersionWatch, is: (known: DataVersion | null) => boolean): Promise<DataVersion | null> {
  while (!is(watch.current)) await pause(1);
  return watch.current;
}

/** A way to a database on which nothing can come through, while its connections stay open. */
async function openLine(url: string): Promise<AsyncDisposable & { url: string; fallSilent(): void; speak(): void }> {
  const sockets = new Set<Socket>();
  const { hostname, port } = new URL(url);
  const server = createServer((socket) => {
    const upstream = connect(Number(port), hostname);
    for (const end of [socket, upstream]) sockets.add(end.on('error', () => undefined));
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: through.href,
    fallSilent: () => sockets.forEach((socket) => socket.pause()),
    speak: () => sockets.forEach((socket) => socket.resume()),
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('who follows the version of the data', () => {
  it('hears of each new one at once', () =>
    withWatch({ pollMs: NEVER_MS, goodForMs: NEVER_MS }, async (watch, query) => {
      const first = await until(watch, (known) => known !== null);
      await query('INSERT INTO fact VALUES (1)');
      const second = await until(watch, (known) => known?.number !== first?.number);
      expect(second?.number).toBe((first?.number ?? 0) + 1);
      expect(second?.at).not.toBe(first?.at);
    }));

  it('asks, in case that it was not told', () =>
    withWatch({ pollMs: 20 }, async (watch, query) => {
      await query(
        `CREATE OR REPLACE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
         BEGIN DELETE FROM data_change; UPDATE data_version SET version = version + 1; RETURN NULL; END $$`,
      );
      const first = await until(watch, (known) => known !== null);
      await query('INSERT INTO fact VALUES (1)');
      const second = await until(watch, (known) => known?.number !== first?.number);
      expect(second?.number).toBe((first?.number ?? 0) + 1);
    }));

  it('knows the same while it stays the same, confirmed again and again', () =>
    withWatch({ pollMs: 10 }, async (watch) => {
      const first = await until(watch, (known) => known !== null);
      const later = await until(watch, (known) => known !== null && known.confirmedAt > (first?.confirmedAt ?? 0));
      expect(later?.at).toBe(first?.at);
    }));

  it('knows none once it was not confirmed for too long', () =>
    withWatch({ pollMs: NEVER_MS, goodForMs: 50 }, async (watch) => {
      await until(watch, (known) => known !== null);
      await until(watch, (known) => known === null);
      watch.lookSoon();
      await until(watch, (known) => known !== null);
    }));

  it('knows none from before its own process wrote', () =>
    withWatch({ pollMs: NEVER_MS, goodForMs: NEVER_MS }, async (watch) => {
      const first = await until(watch, (known) => known !== null);
      watch.distrust();
      expect(watch.current).toBeNull();
      const again = await until(watch, (known) => known !== null);
      expect(again?.confirmedAt).toBeGreaterThan(first?.confirmedAt ?? 0);
    }));

  it('knows none when its connection breaks, and then another, on a new one', () =>
    withWatch({ pollMs: NEVER_MS, goodForMs: NEVER_MS }, async (watch, query, listener) => {
      const first = await until(watch, (known) => known !== null);
      await query('SELECT pg_terminate_backend($1)', [await listener()]);
      await until(watch, (known) => known === null);
      const second = await until(watch, (known) => known !== null);
      expect(second?.number).toBe(first?.number);
      // Whatever happened meanwhile to the database, what was kept of the old connection counts no more.
      expect(second?.at).not.toBe(first?.at);
    }));

  it('knows none while the server is silent on an open connection', () =>
    withTestDatabase(DATABASE, async (database, url) => {
      await using line = await openLine(url);
      const watch = new DataVersionWatch(line.url, { applicationName: 'listener', pollMs: 50, goodForMs: 300 });
      try {
        const first = await until(watch, (known) => known !== null);
        line.fallSilent();
        await database.query('INSERT INTO fact VALUES (1)');
        const next = await until(watch, (known) => known === null || known.number !== first?.number);
        expect(next).toBeNull();
        line.speak();
        const later = await until(watch, (known) => known !== null);
        expect(later?.number).toBe((first?.number ?? 0) + 1);
      } finally {
        await watch.close();
      }
    }));

  it('waits for a database that cannot be reached', async () => {
    const watch = new DataVersionWatch('postgres://nobody@127.0.0.1:1/none', { applicationName: 'listener' });
    await pause(50);
    expect(watch.current).toBeNull();
    await watch.close();
  });
});
