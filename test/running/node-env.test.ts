import { execFile } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

jest.setTimeout(60_000);

const run = promisify(execFile);

const SUBGRAPHS = ['registry', 'pip', 'ctpat', 'mexican-aeo', 'mra', 'audit'];

/** Every process that behaves differently in production, by its arguments. */
const PROCESSES: readonly (readonly [script: string, ...args: string[]])[] = [
  ['gateway/dist/standalone/main.js'],
  ['gateway/dist/main.js', 'serve'],
  ['gateway/dist/main.js', '--supergraph', 'schema/supergraph.graphql'],
  ...SUBGRAPHS.map((name) => [`subgraphs/${name}/dist/main.js`, 'serve'] as const),
  ['gateway/dist/demo-issuer/main.js', 'token', '--role', 'operator'],
  ['gateway/dist/signing-keys/main.js', 'rotate', 'receipt'],
  ['gateway/dist/audit/main.js', 'audit:verify'],
];

describe('a NODE_ENV that is not known', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(PROCESSES)('is refused before anything is opened by %s %s', async (script, ...args) => {
    const env = { ...process.env, NODE_ENV: 'Production', HUB_DATA_DIR: folder, HUB_ACCESS: 'off', PORT: '0' };
    const options = { cwd: REPOSITORY, env, timeout: 20_000 };
    await expect(run(process.execPath, [script, ...args], options)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(
        'NODE_ENV: "Production" is not known; write production, development or test, exactly so, or unset it (development)',
      ),
    });
    expect(await readdir(folder)).toEqual([]);
  });
});
