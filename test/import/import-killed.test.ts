import { randomInt } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTestDatabase } from '@aeo-hub/core/database';
import { generateSample } from '@aeo-hub/sample';
import { temporaryFolder } from '../hub/running-hub';
import { databaseContents } from './database-contents';
import { operate } from './operator-process';

const IS_LONG = Boolean(process.env['TEST_LONG']);
const [KILLS, COMPANIES] = IS_LONG ? [60, 3_000] : [4, 500];

describe('kill -9 while files are imported, then the same command again', () => {
  let folder: string;
  let command: readonly string[];

  beforeAll(async () => {
    folder = await temporaryFolder();
    const sample = await generateSample({ companies: COMPANIES, outDir: folder, force: true });
    const paths = sample.files.filter(({ program }) => program === 'PIP').map(({ path }) => path);
    command = ['import', 'pip', ...paths, await writeMovedConsents(folder)];
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'comes to the same state as an undisturbed import',
    async () => {
      await using undisturbedServer = await createTestDatabase();
      await using disturbedServer = await createTestDatabase();
      const undisturbed = await operate(command, { databaseUrl: undisturbedServer.url });
      expect(undisturbed).toMatchObject({ exitCode: 0 });
      const expected = await databaseContents(undisturbedServer.url, 'pip');
      expect(expected['quarantine']).not.toEqual([]);

      const seed = Number(process.env['TEST_SEED'] ?? randomInt(1_000_000));
      const random = randomFrom(seed);
      for (let kill = 0; kill < KILLS; kill += 1) {
        // Before a third of the time nothing has begun but Node itself.
        await operate(command, {
          databaseUrl: disturbedServer.url,
          killAfterMs: (0.3 + 0.7 * random()) * undisturbed.durationMs,
        });
      }
      const last = await operate(command, { databaseUrl: disturbedServer.url });
      expect({ seed, exitCode: last.exitCode }).toEqual({ seed, exitCode: 0 });
      expect({ seed, ...(await databaseContents(disturbedServer.url, 'pip')) }).toEqual({ seed, ...expected });

      const again = await operate(command, { databaseUrl: disturbedServer.url });
      expect(again.stdout).toContain('Nothing changed');
      expect({ seed, ...(await databaseContents(disturbedServer.url, 'pip')) }).toEqual({ seed, ...expected });
    },
    IS_LONG ? 1_800_000 : 120_000,
  );
});

/** Rows that the guards hold: consents that would begin a year before they are recorded to. */
async function writeMovedConsents(folder: string): Promise<string> {
  const [header = '', ...rows] = (await readFile(join(folder, 'pip-consents.csv'), 'utf8')).split('\n');
  const moved = rows
    .slice(0, 40)
    .map((row) => row.replace(/(\d{4})(-\d{2}-\d{2},)/, (_, year, rest) => `${Number(year) - 1}${rest}`));
  const path = join(folder, 'moved-consents.csv');
  await writeFile(path, [header, ...moved, ''].join('\n'));
  return path;
}

/** Park and Miller's generator: small, and the same for a seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
