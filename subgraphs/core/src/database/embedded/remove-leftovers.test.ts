import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cacheFolder, cacheFolderName } from './cache-folder';
import { openEmbeddedServer } from './open-embedded-server';
import { removeLeftovers } from './remove-leftovers';
import { isRoot } from './server-account';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'aeo-hub-leftovers-'));
  chmodSync(dataDir, 0o755);
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

/** A first start, as a process of its own, in the middle of making its data. */
async function startBuilding(): Promise<ChildProcess> {
  const compiled = join(__dirname, '../../../dist/database/embedded/index.js');
  const program = `require(process.argv[1]).openEmbeddedServer({ dataDir: process.argv[2], report: () => undefined })`;
  const child = spawn(process.execPath, ['-e', program, compiled, dataDir], { stdio: 'ignore' });
  while (readdirSync(dataDir).length === 0) await pause(5);
  expect(readdirSync(dataDir)).toEqual([expect.stringMatching(/^postgres\.new-/)]);
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** A folder as a start elsewhere would build it, last changed some minutes ago. */
function builtElsewhere(name: string, minutesAgo: number): void {
  mkdirSync(join(dataDir, name));
  const then = Date.now() / 1000 - minutesAgo * 60;
  utimesSync(join(dataDir, name), then, then);
}

describe('what a killed first start was building', () => {
  test('is gone after the next start', async () => {
    await kill(await startBuilding());
    expect(readdirSync(dataDir)).toHaveLength(1);
    await using server = await openEmbeddedServer({ dataDir, report: () => undefined });
    expect(server.folder).toBe(dataDir);
    expect(readdirSync(dataDir)).toEqual(['postgres']);
  });

  test('is removed once its builder is dead, and not before', async () => {
    const child = await startBuilding();
    child.kill('SIGSTOP');
    removeLeftovers(dataDir);
    expect(readdirSync(dataDir)).toHaveLength(1);
    await kill(child);
    removeLeftovers(dataDir);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  test('on another machine is removed only when no build takes that long', () => {
    builtElsewhere('postgres.new-0123456789ab-4711-01234567', 50);
    builtElsewhere('postgresql-0123456789ab.new-0123456789ab-4711-01234567', 70);
    builtElsewhere('postgres.newer', 70);
    removeLeftovers(dataDir);
    expect(readdirSync(dataDir).toSorted()).toEqual(['postgres.new-0123456789ab-4711-01234567', 'postgres.newer']);
  });
});

// Only root has another account run its server, and so needs cache folders.
if (isRoot()) {
  describe('cache folders', () => {
    const caches = ['fresh', 'dead', 'with data', 'ours'].map((of) =>
      cacheFolderName('/var/cache', join(tmpdir(), of)),
    );
    const [fresh = '', dead = '', withData = '', ours = ''] = caches;

    afterEach(() => caches.forEach((cache) => rmSync(cache, { recursive: true, force: true })));

    test('of first starts that were killed long ago are removed, those with data or just begun are kept', () => {
      const long = Date.now() / 1000 - 7200;
      for (const cache of [fresh, dead, withData]) mkdirSync(cache, { mode: 0o711 });
      mkdirSync(join(dead, 'postgresql-0123456789ab'));
      const staging = join(dead, 'postgres.new-0123456789ab-4711-01234567');
      mkdirSync(staging);
      utimesSync(staging, long, long);
      mkdirSync(join(withData, 'postgres'));
      for (const cache of [dead, withData]) utimesSync(cache, long, long);
      expect(cacheFolder(join(tmpdir(), 'ours'))).toBe(ours);
      expect([fresh, dead, withData, ours].map((cache) => existsSync(cache))).toEqual([true, false, true, true]);
    });
  });
}
