import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY, temporaryFolder } from '../hub/running-hub';

jest.setTimeout(60_000);

const ADVICE = 'Write it anew with `npm run schema`, or name another supergraph of Apollo Federation 2';

describe('a file that holds no supergraph', () => {
  let folder: string;
  let file: string;

  beforeAll(async () => {
    folder = await temporaryFolder();
    file = join(folder, 'given.graphql');
  });

  afterAll(() => rm(folder, { recursive: true }));

  const supergraph = () => readFile(join(REPOSITORY, 'schema', 'supergraph.graphql'), 'utf8');

  it.each([
    ['it is empty', async () => '\n'],
    ['Syntax Error: Expected Name, found <EOF> (line 1, column 13)', async () => 'type Query {'],
    ['Syntax Error: Unexpected character: U+FFFD (line 1, column 1)', async () => Buffer.from([0xff, 0xfe, 0x00])],
    [
      'it is a GraphQL document that defines no enum join__Graph',
      () => readFile(join(REPOSITORY, 'schema', 'pip.graphql')),
    ],
    ['it is a GraphQL document that defines no enum join__Graph', async () => '{ programs { code } }'],
    ['Syntax Error', async () => (await supergraph()).slice(0, 9_000)],
    ['PipStanding', async () => (await supergraph()).replace('type PipStanding', 'type PipStandin')],
    ['Unknown type Nowhere', async () => `${await supergraph()}\nextend type Query { nowhere: Nowhere }`],
  ])('is refused with the reason, the file and what to do: %s', async (reason, content) => {
    await writeFile(file, await content());
    const { code, stderr } = await ended(['gateway/dist/main.js', '--supergraph', file], {});
    expect([code, stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining(reason)]]);
    expect(stderr).toContain(`SUPERGRAPH_INVALID: ${file} holds no supergraph: `);
    expect(stderr).toContain(ADVICE);
    expect(stderr.length).toBeLessThan(1_000);
  });

  it.each([
    ['the gateway', ['gateway/dist/main.js', 'serve']],
    ['the whole hub', ['gateway/dist/standalone/main.js']],
  ])('is refused by %s before any data is opened', async (_, args) => {
    await writeFile(file, 'type Query { programs: Int }');
    const data = join(folder, 'data');
    const { code, stderr } = await ended(args, { SUPERGRAPH_FILE: file, HUB_DATA_DIR: data });
    expect([code, stderr]).toEqual([1, expect.stringContaining(`SUPERGRAPH_INVALID: ${file} holds no supergraph: `)]);
    expect(stderr).not.toMatch(/^\s+at /m);
    await expect(readFile(data)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  async function ended(args: readonly string[], env: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, args, {
      cwd: REPOSITORY,
      env: { PATH: process.env['PATH'], PORT: '0', ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const [code] = await once(child, 'close');
    return { code: code as unknown, stderr };
  }
});
