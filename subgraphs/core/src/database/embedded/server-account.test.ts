import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../connect';
import { cacheFolderName } from './cache-folder';
import { openEmbeddedServer, type EmbeddedServer } from './open-embedded-server';
import { isRoot, UNPRIVILEGED } from './server-account';
import { spawnServerUser } from './spawn-server-user.test-kit';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'aeo-hub-account-'));
  chmodSync(dataDir, 0o755);
});

afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const clusterOwner = (server: EmbeddedServer) => statSync(join(server.folder, 'postgres/cluster')).uid;

async function answers(url: string): Promise<boolean> {
  const client = await connect(url);
  return client
    .query('SELECT 1')
    .then(({ rowCount }) => rowCount === 1)
    .finally(() => client.end());
}

test('the server never runs as root', async () => {
  await using server = await openEmbeddedServer({ dataDir, report: () => undefined });
  expect(clusterOwner(server)).toBe(isRoot() ? UNPRIVILEGED.uid : process.getuid?.());
});

// Only root can become somebody else; as a normal user the rest of this room runs as that user anyway.
if (isRoot()) {
  test('a normal user runs it as himself, and root afterwards continues as that user', async () => {
    // initdb wants a user that /etc/passwd lists; number 1 is a system user everywhere.
    const account = { uid: 1, gid: 1 };
    chownSync(dataDir, account.uid, account.gid);
    const user = await spawnServerUser(dataDir, account);
    expect(await answers(user.url)).toBe(true);
    await user.leave();
    const server = await openEmbeddedServer({ dataDir, report: () => undefined });
    expect(clusterOwner(server)).toBe(account.uid);
    await server.close();
    const again = await spawnServerUser(dataDir, account);
    expect(await answers(again.url)).toBe(true);
    await again.leave();
  });

  test("a normal user is told when the data folder is root's", async () => {
    await (await openEmbeddedServer({ dataDir, report: () => undefined })).close();
    chmodSync(dataDir, 0o777);
    await expect(spawnServerUser(dataDir, UNPRIVILEGED)).rejects.toMatchObject({
      code: 'EMBEDDED_DATA_FOLDER_OF_ANOTHER_USER',
    });
  });

  describe("where the server's user cannot enter the data folder", () => {
    let hidden: string;

    beforeEach(() => {
      hidden = join(dataDir, 'home/.data');
      mkdirSync(join(dataDir, 'home'), { mode: 0o700 });
    });

    afterEach(() => {
      for (const parent of ['/var/cache', '/var/tmp']) {
        rmSync(cacheFolderName(parent, hidden), { recursive: true, force: true });
      }
    });

    const open = (report: (message: string) => void = () => undefined) =>
      openEmbeddedServer({ dataDir: hidden, report });

    test("it works in a cache folder of root's and says so in one line", async () => {
      const said: string[] = [];
      await using server = await open((message) => void said.push(message));
      expect(await answers(server.url)).toBe(true);
      expect(said[0]).toBe(
        `PostgreSQL keeps its data in ${server.folder}: its user (uid ${UNPRIVILEGED.uid}) cannot enter ${hidden}.`,
      );
      const { uid, mode } = statSync(server.folder);
      expect([uid, mode & 0o777]).toEqual([0, 0o711]);
    });

    test('a second start finds the same folder again', async () => {
      const first = await open();
      await first.close();
      await using second = await open();
      expect(second.folder).toBe(first.folder);
    });

    test('a folder that another user laid out beforehand is not used', async () => {
      const laidOut = cacheFolderName('/var/cache', hidden);
      mkdirSync(laidOut, { mode: 0o777 });
      chownSync(laidOut, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
      await using server = await open();
      expect(server.folder).not.toBe(laidOut);
      expect(existsSync(join(laidOut, 'postgres'))).toBe(false);
    });
  });
}
