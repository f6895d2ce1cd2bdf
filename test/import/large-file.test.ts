import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createTestDatabase } from '@aeo-hub/core/database';
import { pipImport } from '@aeo-hub/pip';
import { temporaryFolder } from '../hub/running-hub';
import { operate } from './operator-process';

const IS_LONG = Boolean(process.env['TEST_LONG']);
const ROWS = IS_LONG ? 10_000_000 : 150_000;
const ROWS_OF_AN_ACCOUNT = 5;
const MOST_RESIDENT_KB = 300_000;

describe('a file of very many rows', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it(
    'is imported in memory that does not grow with it',
    async () => {
      await using server = await createTestDatabase();
      const path = join(folder, 'consents.csv');
      await pipeline(Readable.from(consents()), createWriteStream(path));
      const imported = await operate(['import', 'pip', path], { databaseUrl: server.url });
      expect(imported).toMatchObject({ exitCode: 0 });
      const rows = ROWS.toLocaleString('en');
      expect(imported.stdout).toMatch(new RegExp(`consents +│ ${rows} +│ ${rows} +│ 0 +│ 0 +│ 0 `));
      expect(imported.peakResidentKb).toBeGreaterThan(10_000);
      expect(imported.peakResidentKb).toBeLessThan(MOST_RESIDENT_KB);
    },
    IS_LONG ? 1_800_000 : 120_000,
  );
});

/** Consents of PIP members, a piece at a time. */
function* consents(): Generator<string> {
  yield `${pipImport.format.consents.map(([, column]) => column).join(',')}\n`;
  for (let row = 0; row < ROWS; row += ROWS_OF_AN_ACCOUNT) {
    const account = `PIP-${String(row).padStart(8, '0')}`;
    yield ['JP', 'KR', 'NZ', 'AU', 'MX']
      .map((grantee) => `${account},${grantee},2012-05-07,,2012-05-07T09:00:00Z\n`)
      .join('');
  }
}
